"""A drawn picture in, the same picture in a fifth of its bytes out: a figure has few inks, so a pixel is their number.

No pixel changes where there are at most 256 inks. Of a few more, those that no eye tells apart become one. A picture
that is seen through, or one of many inks, stays as it came.
"""

import io
from collections.abc import Iterator, Sequence

import numpy as np
from PIL import Image

_MOST = 256
# More is a photograph and no figure.
_MANY = 1024
# By how much of 255, in any of red, green and blue, inks may differ that become one: first as little as possible.
_ALIKE = (1, 2, 3)
# At a time: a whole picture unpacked is 36 MB, and as much again while its inks are counted.
_LINES = 128

# Of nine: the next steps take twice as long for a tenth of the bytes.
_PACKED = 4

# Pixels and inks are red, green, blue and alpha in four bytes each.
_Pixels = np.ndarray[tuple[int], np.dtype[np.uint32]]
_Numbers = np.ndarray[tuple[int], np.dtype[np.uint16]]
_Inks = np.ndarray[tuple[int, int], np.dtype[np.uint8]]
_Kept = np.ndarray[tuple[int], np.dtype[np.int64]]
_Instead = np.ndarray[tuple[int], np.dtype[np.uint8]]


def small_png(picture: bytes) -> bytes:
    """As large on paper."""
    with Image.open(io.BytesIO(picture)) as drawn:
        numbered = _numbered(drawn)
        dots = drawn.info.get("dpi")
    if numbered is None:
        return picture
    out = io.BytesIO()
    numbered.save(out, "PNG", compress_level=_PACKED, **({"dpi": dots} if dots else {}))
    return out.getvalue()


def _numbered(drawn: Image.Image) -> Image.Image | None:
    """With a palette."""
    known: dict[int, int] = {}
    lines = []
    for pixels in _lines_of(drawn):
        lines.append(_numbers(pixels, known))
        if len(known) > _MANY:
            return None
    inks = np.array(list(known), dtype=np.uint32).view(np.uint8).reshape(-1, 4)
    fewer = _few_enough(inks, lines)
    if fewer is None or inks[:, 3].min() < 255:
        return None
    kept, instead = fewer
    made = Image.frombytes("P", drawn.size, b"".join(instead[numbers].tobytes() for numbers in lines))
    made.putpalette(inks[kept, :3].tobytes())
    return made


def _lines_of(drawn: Image.Image) -> Iterator[_Pixels]:
    wide, high = drawn.size
    for top in range(0, high, _LINES):
        some = drawn.crop((0, top, wide, min(top + _LINES, high)))
        yield np.frombuffer(some.convert("RGBA").tobytes(), dtype=np.uint32)


def _numbers(pixels: _Pixels, known: dict[int, int]) -> _Numbers:
    """The number of each pixel's ink; an ink that is not known gets the next one. Most pixels are as the one before."""
    begins = np.flatnonzero(np.concatenate(([True], pixels[1:] != pixels[:-1])))
    inks, which = np.unique(pixels[begins], return_inverse=True)
    numbers = np.array([known.setdefault(int(ink), len(known)) for ink in inks], dtype=np.uint16)
    return np.repeat(numbers[which], np.diff(begins, append=pixels.size))


def _few_enough(inks: _Inks, lines: Sequence[_Numbers]) -> tuple[_Kept, _Instead] | None:
    """Which inks are kept, and for each ink the place of the one that stands for it; None where too many differ."""
    if len(inks) <= _MOST:
        return np.arange(len(inks)), np.arange(len(inks), dtype=np.uint8)
    used = np.sum([np.bincount(numbers, minlength=len(inks)) for numbers in lines], axis=0)
    for alike in _ALIKE:
        kept, instead = _alike_as_one(inks, used, alike)
        if len(kept) <= _MOST:
            return np.array(kept), instead.astype(np.uint8)
    return None


def _alike_as_one(inks: _Inks, used: _Kept, alike: int) -> tuple[list[int], _Kept]:
    """The ink that is used most stands for all that differ from it by no more than that, and so on with the rest."""
    order = np.argsort(-used, kind="stable")
    channels, instead = inks.astype(np.int16), np.full(len(inks), -1)
    kept: list[int] = []
    for ink in order:
        if instead[ink] < 0:
            near = (np.abs(channels - channels[ink]).max(axis=1) <= alike) & (instead < 0)
            instead[near] = len(kept)
            kept.append(int(ink))
    return kept, instead
