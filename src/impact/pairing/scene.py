"""For whom figures are made and what stands on each of them in; the view that its numbers are told in, out."""

from collections.abc import Collection
from dataclasses import dataclass, field

import pandas as pd

from impact.model import Audience
from impact.pairing.view import View, library_order
from impact.policy.audience import Limits, limits
from impact.policy.thresholds import USUAL, Thresholds
from impact.vocabulary.codebook import Codebook, codebook


@dataclass(frozen=True, slots=True)
class Scene:
    """The same for every figure of one screen or pack.

    `fiscal_start` is the first month of the library's year, `branch_order` the library's own order. `invented` says
    that nothing here is a real library's; `notes` are lines under the figure. `thresholds` are how few
    may stand behind a number, `codes` the library's codebook, `blocked` the codes on which two
    readers disagree: no branches are set side by side for them.
    """

    audience: Audience
    fiscal_start: int = 1
    branch_order: tuple[str, ...] = ()
    invented: bool = False
    notes: tuple[str, ...] = ()
    thresholds: Thresholds = USUAL
    blocked: frozenset[str] = frozenset()
    codes: Codebook = field(default_factory=codebook)

    @property
    def limits(self) -> Limits:
        return limits(self.audience, self.thresholds)

    @property
    def footnotes(self) -> tuple[str, ...]:
        """Codes that a library changed may mean something else than a year ago, and than elsewhere."""
        version = self.codes.version
        return () if version == codebook().version else (f"Own codebook, version {version}.",)

    def view(self, counts: pd.DataFrame, reflections: pd.DataFrame, *, branches: Collection[str] | None = None) -> View:
        """Every branch that counts or writes; `branches` are the chosen ones, None means all."""
        return View(
            self.audience,
            library_order(self.branch_order, counts["branch"], reflections["branch"]),
            fiscal_start=self.fiscal_start,
            branches=None if branches is None else frozenset(branches),
            thresholds=self.thresholds,
            blocked=self.blocked,
            codes=self.codes,
        )
