"""One file on stdin, its sheets on stdout: `python -I -m impact.read.worker`. It may die; its parent may not.

The request is a MessagePack map: name, data, use_first_reader.
"""

import gc
import os
import sys
from typing import IO, Any

import msgpack

from impact.read import limits
from impact.read.delimited import read_text
from impact.read.found import Refused, Remark
from impact.read.gate import kind_of
from impact.read.wire import Sender
from impact.read.workbook import SECOND_READER, Workbook


def main() -> None:
    pipe = _own_stdout()
    limit_ourselves()
    gc.disable()  # we live for one file
    sender = Sender(pipe)
    sender.ready()
    request = msgpack.unpackb(sys.stdin.buffer.read(), max_bin_len=limits.MOST_BYTES + 1)
    try:
        _read(request, sender)
    except Refused as refusal:
        sender.refused(refusal)
    except MemoryError:
        sender.refused(Refused("too_much_memory"))


def _own_stdout() -> IO[bytes]:
    """The pipe to the parent, for us alone: what libraries print goes nowhere."""
    pipe = os.fdopen(os.dup(sys.stdout.fileno()), "wb", buffering=limits.MEGABYTE)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(nowhere, stream.fileno())
    return pipe


def limit_ourselves(memory: int = limits.MOST_MEMORY) -> None:
    """Memory and time, where the system can limit them (not on Windows; the parent watches everywhere)."""
    try:
        import resource  # noqa: PLC0415 (there is none on Windows)
    except ImportError:
        return
    wanted = {
        "RLIMIT_AS": (memory, memory),
        "RLIMIT_CPU": (limits.MOST_CPU_SECONDS, limits.MOST_CPU_SECONDS + 2),
        "RLIMIT_CORE": (0, 0),
        "RLIMIT_FSIZE": (0, 0),
    }
    for name, limit in wanted.items():
        try:
            resource.setrlimit(getattr(resource, name), limit)
        except (ValueError, OSError, AttributeError):
            continue  # macOS refuses some; a lower limit from outside stays


def _read(request: dict[str, Any], sender: Sender) -> None:
    name, data = request["name"], request["data"]
    kind = kind_of(name, data)
    if kind == "text":
        grids, remarks = read_text(name, data)
        for grid in grids:
            sender.grid(grid)
        sender.end("", remarks + _named_otherwise(name))
        return
    if kind in ("web_page", "xml_spreadsheet"):
        _read_markup(kind, data, sender)
        return
    if kind == "xls":
        asked = limits.MOST_MEMORY_XLS + limits.MOST_MEMORY_A_BYTE_XLS * len(data)
        limit_ourselves(min(limits.MOST_MEMORY, asked))
    use_first = request["use_first_reader"]
    if not use_first and kind not in SECOND_READER:
        raise Refused("reader_stopped")
    book = Workbook(kind, data, use_first)
    for grid in book.grids():
        sender.grid(grid)
    sender.end(book.modified, book.remarks)


def _read_markup(kind: str, data: bytes, sender: Sender) -> None:
    from impact.read import web_page, xml_spreadsheet  # noqa: PLC0415 (few files need them)

    grids, remarks = (
        web_page.read_web_page(data)
        if kind == "web_page"
        else (xml_spreadsheet.read_xml_spreadsheet(data), list[Remark]())
    )
    for grid in grids:
        sender.grid(grid)
    sender.end("", remarks)


def _named_otherwise(name: str) -> list[Remark]:
    return [] if name.lower().endswith((".csv", ".tsv")) else [Remark("text_by_another_name")]


if __name__ == "__main__":
    main()
