"""What files of office programs share: typefaces that they all have, room for words in them, and steady bytes.

Our own typefaces are on few computers, and an office program would put any other in their place. So these files name
typefaces that all of them have, and words are given the room that the widest likely stand-in needs.
"""

import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime, time
from unicodedata import east_asian_width

from impact.look import Face, width

SERIF, SANS = "Georgia", "Arial"
LANGUAGE = "en-US"
# How much wider words may stand than in our own typefaces: measured for the usual stand-ins of these names.
WIDER: Mapping[Face, float] = {"sans": 1.14, "strong": 1.17, "bold": 1.17, "title": 1.18, "voice": 1.25}
# How much wider still the words stand that are being laid out: typefaces of others are not known.
_STILL_WIDER: ContextVar[float] = ContextVar("still_wider", default=1.0)
UNKNOWN = 1.18
# From line to line, in parts of the size of type.
LEAD = 1.2
_UNZIPPED_YEAR = 1980


@contextmanager
def unknown_typefaces(unknown: bool) -> Iterator[None]:
    """While it lasts, words are given room for whatever typeface a template of others names."""
    token = _STILL_WIDER.set(UNKNOWN if unknown else 1.0)
    try:
        yield
    finally:
        _STILL_WIDER.reset(token)


def still_wider() -> float:
    return _STILL_WIDER.get()


def lines_needed(words: str, size: float, room: float, face: Face = "sans") -> int:
    """How many lines these words may take in a box `room` points wide; a word that is wider than it is broken."""
    return len(broken(words, size, room, face))


def broken(words: str, size: float, room: float, face: Face = "sans") -> list[str]:
    """The lines, none wider than the room. No words are no line."""
    room /= WIDER[face] * _STILL_WIDER.get()
    lines: list[str] = []
    line, wide, blank = "", 0.0, _wide(" ", size, face)
    for word in words.split():
        parts = _parts(word, size, room, face)
        first = _wide(parts[0], size, face)
        if line and wide + blank + first <= room:
            line, wide = f"{line} {parts[0]}", wide + blank + first
        else:
            lines += [line] if line else []
            line, wide = parts[0], first
        for part in parts[1:]:
            lines.append(line)
            line, wide = part, _wide(part, size, face)
    return [*lines, line] if line else lines


def fitting(
    words: str, sizes: Sequence[float], room: float, high: float, face: Face = "sans"
) -> tuple[float, str, bool]:
    """The largest size at which the words fit, the words, and whether they are whole.

    Where even the least is too large, as many of them as fit before an ellipsis.
    """
    for size in sizes:
        if lines_needed(words, size, room, face) * size * LEAD <= high:
            return size, words, True
    least = sizes[-1]
    return least, shortened(words, least, room, max(1, int(high / (least * LEAD))), face), False


def shortened(words: str, size: float, room: float, most: int, face: Face = "sans") -> str:
    """As many of the words as `most` lines hold, before an ellipsis; all of them where they do."""
    if lines_needed(words, size, room, face) <= most:
        return words
    few, many = 0, len(words)
    while many - few > 1:
        half = (few + many) // 2
        if lines_needed(f"{words[:half].rstrip()}…", size, room, face) <= most:
            few = half
        else:
            many = half
    whole = words[:few].rpartition(" ")[0] if " " in words[few // 2 : few] else words[:few]
    return f"{whole.rstrip(' ,;:.')}…"


def steady(contents: bytes, day: date) -> bytes:
    """The same package with every part dated to the day, so that the same input gives the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(contents)) as parts, zipfile.ZipFile(out, "w") as archive:
        for name in parts.namelist():
            about = zipfile.ZipInfo(name, date_time=(max(day.year, _UNZIPPED_YEAR), day.month, day.day, 0, 0, 0))
            # A picture is packed already.
            about.compress_type = zipfile.ZIP_STORED if name.endswith((".png", ".xlsx")) else zipfile.ZIP_DEFLATED
            about.external_attr = 0o600 << 16
            archive.writestr(about, parts.read(name))
    return out.getvalue()


def midnight(day: date) -> datetime:
    return datetime.combine(day, time())


def _parts(word: str, size: float, room: float, face: Face) -> list[str]:
    """The word, in as many pieces as a line can hold."""
    if _wide(word, size, face) <= room:
        return [word]
    parts, part, wide = [], "", 0.0
    for letter in word:
        more = _wide(letter, size, face)
        if part and wide + more > room:
            parts.append(part)
            part, wide = "", 0.0
        part, wide = part + letter, wide + more
    return [*parts, part]


def _wide(words: str, size: float, face: Face) -> float:
    """As `look.width`; our typefaces hold no square letters, which stand as wide as they are high."""
    square = sum(east_asian_width(letter) in "WF" for letter in words)
    if not square:
        return width(words, size, face)
    narrow = "".join(letter for letter in words if east_asian_width(letter) not in "WF")
    return width(narrow, size, face) + square * size
