"""How much work a pack of the sample presentation is, cold and warm, and a picture beside its bare drawing.

`python -m benchmarks.pack` prints processor seconds of whole processes, their peak memory, one ratio, and how large the
files are.
"""

import io
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from typing import Any

import pptx
import pypdf
import vl_convert

from impact.report import png
from impact.report.renderer import draw_svg, forget_drawn
from impact.service import Service, Workspace, local_person

# Seconds of processor time, megabytes, and a picture against the same drawn bare.
COLD, WARM, MEMORY, RATIO = 20.0, 12.0, 700.0, 1.15
# Megabytes.
SIZES = {".pptx": 5.0, "paper_board_v1.docx": 5.0, ".html": 6.0}
_ROUNDS = 5


def measure(folder: Path) -> dict[str, float]:
    """One process: from its start to a pack (cold), and once more (warm)."""
    service = Service(Workspace.open(folder), local_person())
    (presentation, *_) = service.presentations()
    packed(service, presentation.id)
    cold = worked()
    pack = packed(service, presentation.id)
    warm = worked() - cold
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    told = service.presented(presentation.id)
    figure = next(step.figure for step in told.steps if step.figure)
    ratio = against_bare(figure)
    return {"cold": cold, "warm": warm, "memory": memory, "ratio": ratio, **held(pack), **sizes(pack)}


def worked() -> float:
    """Seconds, of this process and of those that it started."""
    own, others = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime


def held(pack: bytes) -> dict[str, float]:
    """How much of what was made: so that it can be seen of what these seconds are."""
    with zipfile.ZipFile(io.BytesIO(pack)) as files:
        slides = next(name for name in files.namelist() if name.endswith(".pptx"))
        report = next(name for name in files.namelist() if "report" in name and name.endswith(".pdf"))
        return {
            "figures": sum(name.endswith(".svg") for name in files.namelist()),
            "slides": len(pptx.Presentation(io.BytesIO(files.read(slides))).slides),
            "pages": len(pypdf.PdfReader(io.BytesIO(files.read(report))).pages),
        }


def sizes(pack: bytes) -> dict[str, float]:
    with zipfile.ZipFile(io.BytesIO(pack)) as files:
        return {
            end: next(one.file_size for one in files.infolist() if one.filename.endswith(end)) / 1e6 for end in SIZES
        }


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


def compiled_once() -> dict[str, str]:
    """Where this variable is set, every process would compile all modules anew."""
    return {name: told for name, told in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def seconds(work: Any) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        Service(Workspace.open(Path(folder)), local_person()).load_sample()
        command = [sys.executable, "-m", "benchmarks.pack", folder]
        told = subprocess.run(command, check=True, capture_output=True, text=True, env=compiled_once()).stdout
    found = json.loads(told.splitlines()[-1])
    print(f"{found['figures']:g} figures, {found['slides']:g} slides, {found['pages']:g} pages of PDF")
    for name, most, unit in (
        ("cold", COLD, "s"),
        ("warm", WARM, "s"),
        ("memory", MEMORY, "MB"),
        ("ratio", RATIO, "× bare drawing"),
        *((end, most, "MB") for end, most in SIZES.items()),
    ):
        print(f"{name:20} {found[name]:8.2f} {unit}   (at most {most:g}){'' if found[name] <= most else '   OVER'}")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps(measure(Path(sys.argv[1]))))
    else:
        main()
