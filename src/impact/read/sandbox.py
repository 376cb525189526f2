"""One file's name and bytes in, the worker's answer out. However the worker dies, it becomes a refusal here."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import Future
from threading import Thread
from typing import IO

import msgpack
import psutil

from impact.read import limits
from impact.read.answer import Answer, NotAnAnswer, Told, receive
from impact.read.found import Refused

# The worker sees nothing of our environment but what a process needs to start at all.
_PASSED_ON = ("SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "TMPDIR", "TEMP", "TMP", "LD_LIBRARY_PATH")
_LOOK_EVERY = 0.05  # seconds
_LAST_WORDS = 5.0  # seconds that a worker has to end after its pipe is closed
# Why the system ends a process: its processor time is used up; the machine has no memory left.
_REASONS = {
    -int(getattr(signal, name)): key
    for name, key in (("SIGXCPU", "too_slow"), ("SIGKILL", "too_much_memory"))
    if hasattr(signal, name)
}


class WorkerDoesNotStart(RuntimeError):
    """Not the file's fault: the program is not installed as it should be."""


def read_apart(
    name: str, data: bytes, *, seconds: float = limits.MOST_SECONDS, told: Told = lambda rows: None
) -> Answer:
    """What the worker read, or why it could not. Raises WorkerDoesNotStart."""
    deadline = time.monotonic() + seconds
    answer = _attempt(name, data, deadline, told, use_first_reader=True)
    if answer.refused is not None and answer.refused.key == "reader_stopped":
        # The fast reader can end its whole process on a damaged sheet; the slow one may still read it.
        answer = _attempt(name, data, deadline, told, use_first_reader=False)
    return answer


def _attempt(name: str, data: bytes, deadline: float, told: Told, *, use_first_reader: bool) -> Answer:
    request = msgpack.packb({"name": name, "data": data, "use_first_reader": use_first_reader})
    worker = subprocess.Popen(
        [sys.executable, "-I", "-X", "utf8", "-m", "impact.read.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={name: os.environ[name] for name in _PASSED_ON if name in os.environ},
        cwd=tempfile.gettempdir(),
        start_new_session=True,  # Ctrl-C is for us, and we end it
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    try:
        return _answer(worker, request, deadline, told)
    finally:
        worker.kill()
        worker.wait()


def _answer(worker: subprocess.Popen[bytes], request: bytes, deadline: float, told: Told) -> Answer:
    assert worker.stdin is not None
    assert worker.stdout is not None
    Thread(target=_feed, args=(worker.stdin, request), daemon=True).start()
    with worker.stdout as pipe:
        said = _in_background(pipe, told)
        stopped = _watch(worker, said, deadline)
        try:
            answer = said.result(timeout=_LAST_WORDS)
        except (NotAnAnswer, TimeoutError):
            return Answer(refused=Refused(stopped or "reader_stopped"))
    if stopped:
        return Answer(refused=Refused(stopped))
    if answer.ended:
        return answer
    exit_code = _exit_code(worker)
    if not answer.started:
        raise WorkerDoesNotStart(f"the reading worker does not start (exit {exit_code}): is the program installed?")
    return Answer(refused=Refused(_REASONS.get(exit_code, "reader_stopped")))


def _exit_code(worker: subprocess.Popen[bytes]) -> int:
    """Of a worker that fell silent: it is about to end by itself, and how it does tells why."""
    try:
        return worker.wait(timeout=_LAST_WORDS)
    except subprocess.TimeoutExpired:
        return 0


def _feed(pipe: IO[bytes], request: bytes) -> None:
    try:
        with pipe:
            pipe.write(request)
    except OSError:
        pass  # it died before it had read all: its answer tells


def _in_background(pipe: IO[bytes], told: Told) -> "Future[Answer]":
    said: Future[Answer] = Future()

    def listen() -> None:
        try:
            said.set_result(receive(pipe, told))
        except BaseException as stop:  # noqa: BLE001 (it is raised again where the result is asked for)
            said.set_exception(stop)

    Thread(target=listen, daemon=True).start()
    return said


def _watch(worker: subprocess.Popen[bytes], said: "Future[Answer]", deadline: float) -> str:
    """Waits for the answer; kills the worker that takes too much. Blank, or the key of the reason."""
    while time.monotonic() <= deadline:
        try:
            said.exception(timeout=_LOOK_EVERY)
        except TimeoutError:
            if _memory(worker.pid) > limits.MOST_MEMORY:
                worker.kill()
                return "too_much_memory"
        else:
            return ""
    worker.kill()
    return "too_slow"


def _memory(pid: int) -> int:
    try:
        return int(psutil.Process(pid).memory_info().rss)
    except psutil.Error:
        return 0
