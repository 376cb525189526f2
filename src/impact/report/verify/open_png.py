"""A PNG in, what it says of itself out. Its pixels are held against a new picture where the workspace is here."""

import io
from collections.abc import Iterator

from PIL import Image

from impact.report.verify.opened import Part, Words

_OWN = ("Creation Time", "Software")


def open_png(contents: bytes) -> Iterator[Part]:
    """Raises ValueError for what is no picture."""
    try:
        with Image.open(io.BytesIO(contents)) as picture:
            picture.verify()
            told = getattr(picture, "text", {})
    except (OSError, SyntaxError):
        raise ValueError("is no picture that can be opened") from None
    for field, words in told.items():
        yield Words(str(field), str(words))
