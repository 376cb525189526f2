"""How much work a pack of the sample presentation is, cold and warm, and a picture beside its bare drawing.

`python -m benchmarks.pack` prints processor seconds of whole processes, their peak memory, and one ratio.
"""

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import vl_convert

from impact.report import png
from impact.report.renderer import draw_svg, forget_drawn
from impact.service import Service, Workspace, local_person

# Seconds of processor time, megabytes, and a picture against the same drawn bare.
COLD, WARM, MEMORY, RATIO = 20.0, 12.0, 700.0, 1.15
_ROUNDS = 5


def measure(folder: Path) -> dict[str, float]:
    """One process: from its start to a pack (cold), and once more (warm)."""
    service = Service(Workspace.open(folder), local_person())
    (presentation, *_) = service.presentations()
    packed(service, presentation.id)
    cold = time.process_time()
    packed(service, presentation.id)
    warm = time.process_time() - cold
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    told = service.presented(presentation.id)
    figure = next(step.figure for step in told.steps if step.figure)
    return {"cold": cold, "warm": warm, "memory": memory, "ratio": against_bare(figure)}


def packed(service: Service, presentation: str) -> bytes:
    steps = list(service.make_presentation_pack(presentation))
    if steps[-1].trouble or steps[-1].file is None:
        raise RuntimeError(f"not everything could be made: {steps[-1].trouble}")
    return steps[-1].file.contents


def against_bare(figure: Any) -> float:
    """The best of several rounds each, taking turns; nothing is remembered between them."""
    draw_svg(figure.spec)
    ours, bare = [], []
    for _ in range(_ROUNDS):
        forget_drawn()
        ours.append(seconds(lambda: png(figure)))
        bare.append(seconds(lambda: vl_convert.vegalite_to_png(dict(figure.spec), ppi=300, scale=1)))
    return min(ours) / min(bare)


def seconds(work: Any) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        Service(Workspace.open(Path(folder)), local_person()).load_sample()
        told = subprocess.run(
            [sys.executable, "-m", "benchmarks.pack", folder], check=True, capture_output=True, text=True
        ).stdout
    found = json.loads(told.splitlines()[-1])
    for name, most, unit in (
        ("cold", COLD, "s"),
        ("warm", WARM, "s"),
        ("memory", MEMORY, "MB"),
        ("ratio", RATIO, "× bare drawing"),
    ):
        print(f"{name:8} {found[name]:8.2f} {unit}   (at most {most:g}){'' if found[name] <= most else '   OVER'}")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps(measure(Path(sys.argv[1]))))
    else:
        main()
