"""Many files in, an answer each out: each is read by a worker of its own that is a fork of one which has started.

To start one worker takes longer than to read most files. Run as a program it is that one worker: the requests on stdin,
for each an answer in the folder that it is given.
"""

import hashlib
import io
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgpack

from impact.read import read_bytes, worker
from impact.read.answer import receive
from impact.read.books import book_of
from impact.sheets import Book


def read_many(files: Mapping[str, Path]) -> dict[str, Book]:
    """By the same names. What a fork does not answer, or refuses, is read again as the program reads it."""
    if not hasattr(os, "fork"):
        return {name: read_bytes(path.name, path.read_bytes()) for name, path in files.items()}
    requests = [{"name": path.name, "data": path.read_bytes(), "use_first_reader": True} for path in files.values()]
    with tempfile.TemporaryDirectory() as folder:
        packed = b"".join(map(msgpack.packb, requests))
        subprocess.run([sys.executable, "-I", "-X", "utf8", __file__, folder], input=packed, check=True, timeout=250)
        return dict(zip(files, _books(requests, Path(folder)), strict=True))


def _books(requests: list[dict[str, bytes]], folder: Path) -> Iterator[Book]:
    for at, request in enumerate(requests):
        name, data = str(request["name"]), request["data"]
        answer = receive(io.BytesIO((folder / str(at)).read_bytes()))
        whole = answer.ended and not answer.refused
        yield book_of(name, hashlib.sha256(data).hexdigest(), answer) if whole else read_bytes(name, data)


def answer_all(folder: Path) -> None:
    requests = msgpack.Unpacker(sys.stdin.buffer, max_buffer_size=0)
    for at, request in enumerate(requests):
        with tempfile.TemporaryFile() as asked:
            asked.write(msgpack.packb(request))
            asked.seek(0)
            (folder / str(at)).write_bytes(_of_a_fork(asked.fileno()))


def _of_a_fork(asked: int) -> bytes:
    read, write = os.pipe()
    child = os.fork()
    if not child:
        _answer(asked, write)
    os.close(write)
    with os.fdopen(read, "rb") as pipe:
        said = pipe.read()
    os.waitpid(child, 0)
    return said


def _answer(asked: int, answer: int) -> None:
    try:
        os.dup2(asked, 0)
        os.dup2(answer, 1)
        sys.stdin = open(0, encoding="utf-8")  # noqa: SIM115  it lives as long as this process
        worker.main()
    finally:
        os._exit(0)


if __name__ == "__main__":
    answer_all(Path(sys.argv[1]))
