"""From starting a server to its first figure, beside a bare app with one chart: `python -m benchmarks.cold_start`.

The dashboard shows the Overview of the sample library. Both in turn, in one browser. Aim: at most 1.5.
"""

import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.serving import FIGURE, ROOT, browsing, sample_workspace, serving, wait_for

ROUNDS = 3
BARE = """
import altair as alt
import pandas as pd
import streamlit as st

visits = pd.DataFrame({"branch": ["Ash", "Birch", "Cedar"], "visits": [3, 2, 1]})
st.altair_chart(alt.Chart(visits).mark_bar().encode(x="visits", y="branch"))
"""


def seconds(script: Path, workspace: Path, address: str, context: Any) -> float:
    """Until the figure is seen."""
    page = context.new_page()
    start = time.perf_counter()
    with serving(script, workspace) as server:
        wait_for(server)
        page.goto(f"{server.url}/{address}")
        page.locator(f"{FIGURE}, canvas.marks").first.wait_for()
        taken = time.perf_counter() - start
        page.close()
    return taken


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder, browsing() as context:
        workspace = sample_workspace(Path(folder, "workspace"))
        bare_script = Path(folder, "bare.py")
        bare_script.write_text(BARE)
        told = [
            (
                seconds(ROOT / "streamlit_app.py", workspace, "overview", context),
                seconds(bare_script, workspace, "", context),
            )
            for _ in range(ROUNDS)
        ]
        mine, theirs = (statistics.median(column) for column in zip(*told, strict=True))
        print(f"first figure   bare {theirs:5.2f} s   dashboard {mine:5.2f} s   ({mine / theirs:.2f} x)")
