"""Lets tests of files import the builders of guarded data that lie with the tests of figures."""

import sys
from datetime import date
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "charts"))
sys.path.insert(0, str(Path(__file__).parent))

from impact.report import About


@pytest.fixture(scope="session")
def about() -> About:
    """What travels with a figure of the sample library, handed to the board."""
    return About(
        audience="board",
        period="Q3 2026",
        place="All branches",
        filters="Visits, all branches, beside Q3 2025",
        sources=("Service stats Q3.xlsx", "Reflections Q3.xlsx"),
        version="0.1.0",
        made_at=date(2026, 10, 3),
        left_out=("Oak Park and Lakeside are counted together: fewer than 5 reflections each.",),
    )
