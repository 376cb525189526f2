"""Merged frames in, bytes out, and back: what was read once need not be read again at the next start."""

import functools
import hashlib
import struct
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import fields
from importlib.metadata import version
from pathlib import Path

import pandas as pd
import pyarrow as pa

import impact
from impact.merge import Merged


def mark(who_reads: Sequence[Hashable]) -> str:
    """Changes with the workspace, and with every file of this program: what an older one read is read anew."""
    told = repr((*who_reads, _program(), version("pandas")))
    return hashlib.sha256(told.encode()).hexdigest()


def pack(merged: Merged) -> bytes:
    """The frames one after the other, each as its length and an Arrow stream (zstd)."""
    parts = [_packed(getattr(merged, field.name)) for field in fields(Merged)]
    return b"".join(struct.pack(">Q", len(part)) + part for part in parts)


def unpack(packed: bytes) -> Merged | None:
    """The same frames with the same types; None where the bytes are not what `pack` makes."""
    try:
        frames = [_unpacked(part) for part in _parts(packed)]
        return Merged(*frames) if len(frames) == len(fields(Merged)) else None
    except (pa.ArrowException, struct.error, ValueError):
        return None


def _packed(frame: pd.DataFrame) -> bytes:
    table = pa.Table.from_pandas(frame)
    out = pa.BufferOutputStream()
    with pa.ipc.new_stream(out, table.schema, options=pa.ipc.IpcWriteOptions(compression="zstd")) as stream:
        stream.write_table(table)
    packed: bytes = out.getvalue().to_pybytes()
    return packed


def _unpacked(part: bytes) -> pd.DataFrame:
    with pa.ipc.open_stream(part) as stream:
        frame: pd.DataFrame = stream.read_all().to_pandas()
    return frame


def _parts(packed: bytes) -> Iterator[bytes]:
    at = 0
    while at < len(packed):
        (long,) = struct.unpack_from(">Q", packed, at)
        at += 8
        if at + long > len(packed):
            raise ValueError("the bytes end too early")
        yield packed[at : at + long]
        at += long


@functools.cache
def _program() -> str:
    """The files of this program by name, size and time: an edited rule must not meet numbers of the rule before."""
    folder = Path(impact.__file__).parent
    files = sorted(file for file in folder.rglob("*") if file.suffix in (".py", ".csv"))
    told = [(str(file.relative_to(folder)), file.stat().st_size, file.stat().st_mtime_ns) for file in files]
    return hashlib.sha256(repr(told).encode()).hexdigest()
