"""A figure in, a PNG out that knows its size in print, what it shows and what it rests on."""

import struct
import zlib
from collections.abc import Iterator, Mapping
from importlib.metadata import version

from impact.model import Figure
from impact.report.exporter import About, Exporter
from impact.report.renderer import draw_png

_SIGNATURE_AND_HEADER = 8 + 25
"""The signature, then the header chunk, which comes first in every PNG and is always as long."""


def png(figure: Figure, about: About | None = None, *, ppi: int = 300, small: bool = False) -> bytes:
    """The figure at `ppi` pixels an inch, with title, description, basis, audience and program in its text fields.

    `small` is for files that hold many: see `renderer.draw_png`.
    """
    return with_text(draw_png(figure.spec, ppi=ppi, small=small), text_of(figure, about))


def text_of(figure: Figure, about: About | None = None) -> dict[str, str]:
    """What travels inside the picture. The footer names n, writers, dates and sources."""
    told = {"Title": figure.title, "Description": figure.alt, "Source": figure.footer}
    if about is None:
        return {**told, "Software": f"Seen & Counted {version('impact')}"}
    said = {name: words for name, words in about.lines() if name != "Made"}
    return {**told, **said, "Creation Time": about.made_at.isoformat(), "Software": about.program}


def with_text(picture: bytes, fields: Mapping[str, str]) -> bytes:
    """The same picture with these fields after its header; nothing is drawn again."""
    chunks = b"".join(_chunks(fields))
    return picture[:_SIGNATURE_AND_HEADER] + chunks + picture[_SIGNATURE_AND_HEADER:]


def text_in(picture: bytes) -> dict[str, str]:
    """The fields that `with_text` wrote. Raises ValueError for what is no whole PNG."""
    if picture[:8] != b"\x89PNG\r\n\x1a\n":
        raise ValueError("is no PNG")
    return dict(_field(kind, data) for kind, data in _read_chunks(picture) if kind in (b"tEXt", b"iTXt"))


def _read_chunks(picture: bytes) -> Iterator[tuple[bytes, bytes]]:
    at, kind = 8, b""
    while at < len(picture):
        long, kind = struct.unpack(">I4s", picture[at : at + 8].ljust(8, b"\0"))
        data, check = picture[at + 8 : at + 8 + long], picture[at + 8 + long : at + 12 + long]
        if zlib.crc32(kind + data) != int.from_bytes(check, "big"):
            raise ValueError("is damaged")
        yield kind, data
        at += long + 12
    if kind != b"IEND":
        raise ValueError("breaks off")


def _field(kind: bytes, data: bytes) -> tuple[str, str]:
    key, _, words = data.partition(b"\0")
    if kind == b"tEXt":
        return key.decode("latin-1"), words.decode("latin-1")
    return key.decode("latin-1"), words[4:].decode()


def _chunks(fields: Mapping[str, str]) -> Iterator[bytes]:
    for key, words in fields.items():
        try:
            yield _chunk(b"tEXt", key.encode("latin-1") + b"\0" + words.encode("latin-1"))
        except UnicodeEncodeError:  # the older field holds Latin-1 only
            yield _chunk(b"iTXt", key.encode("latin-1") + b"\0\0\0\0\0" + words.encode())


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


EXPORTER = Exporter("png", "png", "image/png", "Picture (PNG, 300 dpi)", "slide", png)
