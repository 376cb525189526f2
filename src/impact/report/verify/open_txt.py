"""A text file in, its lines out."""

from collections.abc import Iterator

from impact.report.verify.opened import Part, Words


def open_txt(contents: bytes) -> Iterator[Part]:
    for number, line in enumerate(contents.decode().splitlines(), start=1):
        yield Words(f"line {number}", line)
