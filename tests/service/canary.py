"""A sentence that stands nowhere else, and every place of the workspace and of the process in which to look for it."""

import functools
import gc
import io
import zipfile
import zlib
from collections.abc import Iterator

import pyarrow as pa
from sqlalchemy import MetaData, select

from impact.service import cache

WORD = "Quittengelee"
TEXT = f"He told me at the long desk that his mother made {WORD} each autumn, and that nobody had asked since."
PLAIN = WORD.casefold()


def holds(thing: object) -> bool:
    return PLAIN in str(thing).casefold()


def in_tables(workspace) -> list[str]:
    """Columns that hold it, packed ones unpacked."""
    made, found = MetaData(), []
    made.reflect(workspace.engine)
    with workspace.reading() as connection:
        for table in made.sorted_tables:
            for row in connection.execute(select(table)).mappings():
                found += [f"{table.name}.{name}" for name, value in row.items() if any(map(holds, _unpacked(value)))]
    return found


def in_files(folder) -> list[str]:
    """Files of a folder that hold it, by their bytes or by their names."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    return [str(f) for f in files if holds(f.name) or holds(f.read_bytes().decode("utf-8", "replace"))]


def in_caches() -> list[str]:
    gc.unfreeze()  # what is frozen is not told
    kept = [thing for one in gc.get_objects() if isinstance(one, cache.Cache) for thing in one._made.values()]
    rules = [one for one in gc.get_objects() if isinstance(one, functools._lru_cache_wrapper) and _is_ours(one)]
    return [str(type(thing)) for thing in (*kept, *rules) if _reaches(thing)]


def in_export(data: bytes) -> bool:
    """A workbook is a ZIP of parts; a drawing and a list are their own bytes."""
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            return any(holds(name) or holds(parts.read(name).decode("utf-8", "replace")) for name in parts.namelist())
    return holds(data.decode("utf-8", "replace"))


def _unpacked(value: object) -> Iterator[object]:
    if not isinstance(value, bytes):
        yield value
        return
    try:
        yield zlib.decompress(value).decode("utf-8", "replace")
    except zlib.error:
        yield from _frames(value)


def _frames(packed: bytes) -> Iterator[str]:
    at = 0
    while at < len(packed):
        long = int.from_bytes(packed[at : at + 8], "big")
        with pa.ipc.open_stream(packed[at + 8 : at + 8 + long]) as stream:
            yield stream.read_all().to_pandas().to_csv()
        at += 8 + long


def _is_ours(wrapper: object) -> bool:
    return str(getattr(wrapper, "__module__", "")).startswith("impact")


def _reaches(thing: object, deep: int = 7) -> bool:
    if isinstance(thing, str | bytes):
        return holds(thing)
    if hasattr(thing, "to_csv") and not isinstance(thing, type):
        return holds(thing.to_csv())
    rule = isinstance(thing, functools._lru_cache_wrapper)
    if deep == 0 or isinstance(thing, type) or (callable(thing) and not rule):
        return False
    return any(_reaches(part, deep - 1) for part in gc.get_referents(thing))
