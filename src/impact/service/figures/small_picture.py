"""A figure in; a small picture of it, for a list on the screen, out. What is drawn alike is drawn once."""

import hashlib
import json

from impact import pipeline
from impact.model import Figure
from impact.service.cache import Cache

# 853 pixels wide: sharp at half the width of a screen.
_PPI = 64
# Two long presentations, in light and in dark.
_PICTURES: Cache[bytes] = Cache(160)


def small_picture(figure: Figure) -> bytes:
    """PNG, with what it shows inside as in any picture of it."""
    return _PICTURES.get(_key(figure), lambda: pipeline.png(figure, ppi=_PPI))


def _key(figure: Figure) -> bytes:
    """By all that is in the file."""
    inside = json.dumps([figure.spec, figure.title, figure.alt, figure.footer], ensure_ascii=False)
    return hashlib.sha256(inside.encode()).digest()
