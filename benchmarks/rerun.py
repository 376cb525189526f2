"""What a changed choice costs the server beside a bare page that draws the same figures: `python -m benchmarks.rerun`.

Both are asked in turn by one browser; each ratio is of the work of two servers in the same run. Aim: at most 1.3.
`python -m benchmarks.rerun Overview` measures the cases whose names begin so. What opening a screen for the first time
costs, before anything of it was made, is told beside it.
"""

import pickle
import statistics
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from benchmarks.serving import ROOT, Server, browsing, sample_workspace, serving, settle, wait_for

from impact.model import Form
from impact.service import Service, Wanted, Workspace, local_person

CHANGES = 24  # of each kind; the clock of a process ticks a hundred times a second
ROUNDS = 3
BARE = """
import pickle
from pathlib import Path
import streamlit as st

st.set_page_config(layout="wide")

@st.cache_resource
def figures():
    return pickle.loads(Path({path!r}).read_bytes())

chosen = st.segmented_control("For", list(figures()), default=list(figures())[0], required=True)
for spec in figures()[chosen]:
    st.vega_lite_chart(spec, width="content", theme=None, alt="A figure")
"""


@dataclass(frozen=True)
class Case:
    """A screen, and two options of one choice between which one goes to and fro; each with the figures it draws."""

    name: str
    address: str
    options: tuple[str, str]
    wanted: tuple[tuple[Wanted, ...], tuple[Wanted, ...]]


def cases() -> list[Case]:
    """Every screen with figures, and every form at least once."""
    staff = Wanted(period="2026-Q3")
    return [
        _for_whom("Overview", "overview", staff),
        _which("Overview, weave", "overview", ("Both sides", "Weave"), (staff, replace(staff, form="weave"))),
        _which("Overview, ribbon", "overview?form=Ribbon", ("Ribbon", "Then and now"), _two("ribbon", "then_and_now")),
        _which("Overview, moments", "overview?form=Moments", ("Moments", "Listening map"), _two("matrix", "listening")),
        _which(
            "Overview, outcomes",
            "overview?form=Outcomes",
            ("Outcomes", "What the count misses"),
            _two("outcomes", "misses"),
        ),
        _for_whom("Pairs", "pairs?pair=visits", replace(staff, form="pair_card", pair="visits", measure="visits")),
        _for_whom("Conditions", "conditions", replace(staff, form="conditions"), Wanted(form="ideas")),
        Case(
            "Conditions, which figure",
            "conditions",
            ("Conditions", "What weighs on staff"),
            (
                (replace(staff, form="conditions"), Wanted(form="ideas")),
                (replace(staff, form="load"), Wanted(form="ideas")),
            ),
        ),
        _for_whom("Sounding board", "sounding-board", replace(staff, form="sounding_board")),
    ]


def _for_whom(name: str, address: str, *wanted: Wanted) -> Case:
    both = wanted, tuple(replace(one, audience="board") for one in wanted)
    return Case(f"{name}, for whom", address, ("Staff", "Board"), both)


def _which(name: str, address: str, options: tuple[str, str], wanted: tuple[Wanted, Wanted]) -> Case:
    return Case(name, address, options, ((wanted[0],), (wanted[1],)))


def _two(one: Form, other: Form) -> tuple[Wanted, Wanted]:
    return Wanted(form=one, period="2026-Q3"), Wanted(form=other, period="2026-Q3")


def specs(service: Service, wanted: Sequence[Wanted]) -> list[dict[str, Any]]:
    """The figures as they go to the browser, wide and narrow."""
    drawn = [service.figure(replace(one, size=size)) for one in wanted for size in ("slide", "narrow")]
    return [{name: part for name, part in figure.spec.items() if name != "description"} for figure in drawn if figure]


def write_bare(folder: Path, service: Service, case: Case) -> Path:
    """A page that draws these figures and knows nothing else."""
    drawn = {option: specs(service, wanted) for option, wanted in zip(case.options, case.wanted, strict=True)}
    (folder / "figures.pickle").write_bytes(pickle.dumps(drawn))
    script = folder / "bare.py"
    script.write_text(BARE.format(path=str(folder / "figures.pickle")))
    return script


def work(server: Server, page: Any, options: Sequence[str]) -> tuple[float, float]:
    """Milliseconds for one change: of the scripts alone, and of the whole server."""
    before = server.script_work(), server.cpu()
    for turn in range(CHANGES // ROUNDS):
        page.get_by_role("radio", name=options[(turn + 1) % 2], exact=True).click()
        page.wait_for_timeout(350)
        settle(page)
    turns = CHANGES // ROUNDS
    return (server.script_work() - before[0]) / turns, (server.cpu() - before[1]) / turns * 1000


def measure(case: Case, workspace: Path, context: Any) -> None:
    """Both in turn, a few times; what one answers first is not counted."""
    service = Service(Workspace.open(workspace), local_person())
    with tempfile.TemporaryDirectory() as folder:
        bare_script = write_bare(Path(folder), service, case)
        with (
            serving(ROOT / "streamlit_app.py", workspace, counted=True) as ours,
            serving(bare_script, workspace, counted=True) as bare,
        ):
            pages = {}
            for server, address in ((ours, case.address), (bare, "")):
                wait_for(server)
                pages[server.url] = context.new_page()
                pages[server.url].goto(f"{server.url}/{address}")
                settle(pages[server.url])
                if server is ours:
                    print(f"{case.name:<26} first opening {ours.script_work():6.0f} ms", flush=True)
                work(server, pages[server.url], case.options)
            told = [[work(server, pages[server.url], case.options) for server in (ours, bare)] for _ in range(ROUNDS)]
    for part, what in enumerate(("script", "whole server")):
        mine, theirs = (statistics.median(one[part] for one in column) for column in zip(*told, strict=True))
        print(
            f"{case.name:<26} {what:<13} bare {theirs:6.1f} ms   dashboard {mine:6.1f} ms   ({mine / theirs:.2f} x)",
            flush=True,
        )


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as kept, browsing() as context:
        workspace = sample_workspace(Path(kept))
        for case in cases():
            if not case.name.startswith(tuple(sys.argv[1:]) or ""):
                continue
            measure(case, workspace, context)
