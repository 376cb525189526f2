"""Starts a server that notes what its scripts cost: `python -m benchmarks.counted_start FILE ours|bare SCRIPT …`.

The cost is processor time of the thread in which a screen's script runs, a rerun of a fragment included; what the
server does beside it to send the result is not in it. The sum of milliseconds stands in FILE after each run.
"""

import sys
import time
from pathlib import Path
from typing import Any

from streamlit.runtime.scriptrunner.script_runner import ScriptRunner
from streamlit.web.cli import main

from impact.app.start import start


def note_into(told: Path) -> None:
    """Each run of a script adds its time to the number in this file."""
    run, spent = ScriptRunner._run_script, [0.0]

    def counted(self: ScriptRunner, *args: Any, **named: Any) -> None:
        before = time.thread_time()
        try:
            run(self, *args, **named)
        finally:
            spent[0] += (time.thread_time() - before) * 1000
            told.write_text(f"{spent[0]:.3f}")

    ScriptRunner._run_script = counted  # type: ignore[method-assign]


if __name__ == "__main__":
    note_into(Path(sys.argv[1]))
    if sys.argv[2] == "ours":
        start(sys.argv[3:])
    else:
        main(["run", *sys.argv[3:]])
