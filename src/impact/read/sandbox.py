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
from impact.read.answer import Answer, NotAnAnswer, receive
from impact.read.found import Refused

# The worker sees nothing of our environment but what a process needs to start at all.
_PASSED_ON = ("SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "TMPDIR", "TEMP", "TMP", "LD_LIBRARY_PATH")
_LOOK_EVERY = 0.05  # seconds
# The system ends a process that used up its processor time, first politely (SIGXCPU), then not (SIGKILL).
_TIME_IS_UP = {-int(getattr(signal, name)) for name in ("SIGXCPU", "SIGKILL") if hasattr(signal, name)}


class WorkerDoesNotStart(RuntimeError):
    """Not the file's fault: the program is not installed as it should be."""


def read_apart(name: str, data: bytes, *, seconds: float = limits.MOST_SECONDS) -> Answer:
    """What the worker read, or why it could not. Raises WorkerDoesNotStart."""
    deadline = time.monotonic() + seconds
    answer = _attempt(name, data, deadline, use_first_reader=True)
    if answer.refused is not None and answer.refused.key == "reader_stopped":
        # The fast reader can end its whole process on a damaged sheet; the slow one may still read it.
        answer = _attempt(name, data, deadline, use_first_reader=False)
    return answer


def _attempt(name: str, data: bytes, deadline: float, *, use_first_reader: bool) -> Answer:
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
        return _answer(worker, request, deadline)
    finally:
        worker.kill()
        worker.wait()


def _answer(worker: subprocess.Popen[bytes], request: bytes, deadline: float) -> Answer:
    assert worker.stdin is not None
    assert worker.stdout is not None
    Thread(target=_feed, args=(worker.stdin, request), daemon=True).start()
    said = _in_background(worker.stdout)
    stopped = _watch(worker, said, deadline)
    worker.kill()
    try:
        answer = said.result(timeout=limits.MOST_SECONDS)
    except (NotAnAnswer, TimeoutError):
        return Answer(refused=Refused("reader_stopped"))
    if stopped:
        return Answer(refused=Refused(stopped))
    if not answer.started:
        raise WorkerDoesNotStart("the reading worker does not start: is the program installed?")
    if not answer.ended:
        return Answer(refused=Refused(_reason(worker.wait())))
    return answer


def _feed(pipe: IO[bytes], request: bytes) -> None:
    try:
        with pipe:
            pipe.write(request)
    except OSError:
        pass  # it died before it had read all: its answer tells


def _in_background(pipe: IO[bytes]) -> "Future[Answer]":
    said: Future[Answer] = Future()

    def listen() -> None:
        try:
            said.set_result(receive(pipe))
        except BaseException as stop:  # noqa: BLE001 (it is raised again where the result is asked for)
            said.set_exception(stop)

    Thread(target=listen, daemon=True).start()
    return said


def _watch(worker: subprocess.Popen[bytes], said: "Future[Answer]", deadline: float) -> str:
    """Waits for the answer; kills the worker that takes too much. Blank, or the key of the reason."""
    while True:
        try:
            said.exception(timeout=_LOOK_EVERY)
        except TimeoutError:
            if time.monotonic() > deadline:
                worker.kill()
                return "too_slow"
            if _memory(worker.pid) > limits.MOST_MEMORY:
                worker.kill()
                return "too_much_memory"
        else:
            return ""


def _memory(pid: int) -> int:
    try:
        return int(psutil.Process(pid).memory_info().rss)
    except psutil.Error:
        return 0


def _reason(exit_code: int) -> str:
    """Killed for its processor time, or ended by itself: SIGABRT, SIGSEGV, an exit."""
    return "too_slow" if exit_code in _TIME_IS_UP else "reader_stopped"
