"""Counts, reflections and standing codes in; of each period the branches whose voices its figures show by name, out."""

from dataclasses import dataclass

import pandas as pd

from impact.model import THREADS
from impact.pairing.scene import Scene
from impact.pairing.threads import Threads
from impact.pairing.voices import hear
from impact.period import Period


@dataclass(frozen=True)
class BranchesShown:
    """As `both_sides` shows them, whatever is counted beside them; heard once, and asked of each period."""

    threads: Threads

    def __call__(self, period: Period) -> frozenset[str]:
        """Names of branches."""
        chosen = self.threads.heard.view.chosen
        return frozenset(branch for branch in chosen if self.threads.row(branch, period)["status"] == "shown")


def branches_shown(
    counts: pd.DataFrame, reflections: pd.DataFrame, standing: pd.DataFrame, scene: Scene
) -> BranchesShown:
    """For the audience of the scene."""
    return BranchesShown(Threads(hear(reflections, standing, THREADS, scene.view(counts, reflections))))
