"""A PNG in, what it says of itself out. Its pixels are held against a new picture where the workspace is here."""

from collections.abc import Iterator

from impact.report.png import text_in
from impact.report.verify.opened import Part, Words

_OWN = ("Creation Time", "Software")


def open_png(contents: bytes) -> Iterator[Part]:
    """Raises ValueError for what is no whole picture."""
    return (Words(field, words) for field, words in text_in(contents).items() if field not in _OWN)
