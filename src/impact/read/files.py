"""Paths in, one book for each file out. Whatever is wrong with a file is said in its book, and the others are read."""

import hashlib
import os
import stat
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from impact.read import gate
from impact.read.answer import Told
from impact.read.books import book_of, refused_book
from impact.read.found import Refused
from impact.read.sandbox import read_apart
from impact.sheets import Book

# What lies in a folder and is read, or told about; a link to nowhere, a pipe or a device is neither.
_TOLD = ("file", "file_not_opened")
# Nobody keeps spreadsheets deeper.
_DEEPEST = 100
_LONGEST_NAME = 200  # of a path that is not there, in what is said about it


@dataclass(frozen=True)
class _Source:
    path: Path
    name: str
    refused: Refused | None = None


def read_files(paths: Sequence[Path], told: Told = lambda rows: None) -> list[Book]:
    """A book for each file, several at a time; folders are expanded and sorted by name. Never raises for bad input.

    `told` is called with how many rows came, from any thread.
    """
    sources = _named_apart(_without_twins(list(_sources(paths))))
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as workers:
        return list(workers.map(lambda source: _read(source, told), sources))


def read_bytes(name: str, data: bytes, told: Told = lambda rows: None) -> Book:
    """The book of one uploaded file. Never raises for bad input: `Book.refused` says why nothing was read."""
    sha256 = hashlib.sha256(data).hexdigest()
    try:
        gate.refuse_unopened(Path(name).name, len(data))
    except Refused as refusal:
        return refused_book(name, sha256, refusal)
    return book_of(name, sha256, read_apart(name, data, told=told))


def _read(source: _Source, told: Told) -> Book:
    if source.refused:
        return refused_book(source.name, "", source.refused)
    try:
        gate.refuse_unopened(source.path.name, source.path.stat().st_size)
        data = source.path.read_bytes()
    except Refused as refusal:
        return refused_book(source.name, "", refusal)
    except OSError:
        return refused_book(source.name, "", Refused("file_not_opened"))
    return read_bytes(source.name, data, told)


def _sources(paths: Sequence[Path]) -> Iterator[_Source]:
    for path in map(Path, paths):
        kind = _kind_of(path)
        if kind == "folder":
            files = sorted(_files_in(path), key=lambda file: (file.name.casefold(), str(file)))
            yield from (_Source(file, file.name) for file in files)
            if not files:
                yield _Source(path, path.name or str(path), Refused("folder_empty"))
        elif kind == "file":
            yield _Source(path, path.name)
        else:
            name = (path.name or str(path))[:_LONGEST_NAME]
            yield _Source(path, name, Refused(kind))


def _kind_of(path: Path) -> Literal["folder", "file", "file_missing", "file_not_opened"]:
    """What lies there. A pipe or a device is no file: it might never end."""
    try:
        mode = path.stat().st_mode
    except PermissionError:
        return "file_not_opened"
    except (OSError, ValueError):
        return "file_missing"
    return "folder" if stat.S_ISDIR(mode) else "file" if stat.S_ISREG(mode) else "file_missing"


def _files_in(folder: Path) -> Iterator[Path]:
    """All files beneath, but none that the system hides. Links to folders are not followed: they may go round.

    A folder that cannot be looked into is among them, so that it is told and not lost.
    """
    closed: list[Path] = []

    def not_opened(fault: OSError) -> None:
        closed.append(Path(fault.filename))

    for here, folders, names in os.walk(folder, onerror=not_opened):
        folders[:] = [name for name in folders if not name.startswith(".") and name != "__MACOSX"]
        if len(Path(here).parts) - len(folder.parts) >= _DEEPEST:
            closed += [Path(here, name) for name in folders]
            folders.clear()
        yield from (path for name in names if not name.startswith(".") and _kind_of(path := Path(here, name)) in _TOLD)
    yield from closed


def _without_twins(sources: list[_Source]) -> list[_Source]:
    """The same file named twice, or named and found in a folder, is one file."""
    first: dict[str, _Source] = {}
    for source in sources:
        first.setdefault(os.path.realpath(source.path), source)  # unlike Path.resolve it bears links in a circle
    return list(first.values())


def _named_apart(sources: list[_Source]) -> list[_Source]:
    """Files of one name in several folders carry as much of their path as tells them apart."""
    for depth in range(2, 20):
        times = Counter(source.name for source in sources)
        if max(times.values(), default=1) == 1:
            break
        sources = [
            _Source(s.path, "/".join(Path(os.path.realpath(s.path)).parts[-depth:]), s.refused)
            if times[s.name] > 1
            else s
            for s in sources
        ]
    return sources
