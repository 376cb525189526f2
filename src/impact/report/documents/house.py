"""How a library's files look in, what a template can use of it out: a colour, and a picture that opens."""

import io
import re
from typing import Any

from PIL import Image, UnidentifiedImageError

from impact.look import PALETTES
from impact.model.presented import HouseLook

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


def accent(look: HouseLook) -> str:
    """#RRGGBB: the library's own, or ours."""
    return look.accent if _COLOUR.fullmatch(look.accent) else PALETTES["light"]["count"]


def logo(look: HouseLook) -> dict[str, Any]:
    """`logo`, the bytes as whole numbers, and `logo_alt`; no bytes where there is no picture that opens."""
    if not _opens(look.logo):
        return {"logo": [], "logo_alt": ""}
    return {"logo": list(look.logo), "logo_alt": f"Logo of {look.library}" if look.library else "The library’s logo"}


def _opens(picture: bytes) -> bool:
    try:
        Image.open(io.BytesIO(picture)).load()
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        return False
    return True
