"""What became of ideas in; the stages of their way with the words beside them, and which leads to which, out."""

from collections.abc import Mapping
from dataclasses import dataclass

from impact.charts.guarded import records_of, whole
from impact.model import IdeaNamed, IdeasHeard

# How each status is called where an idea stands.
CALLED = {
    "done": "done",
    "doing": "being done",
    "considering": "being considered",
    "not_now": "not now",
    "heard": "heard, nothing decided yet",
}
# In the order in which they stand at the end of the way, from the top.
ENDS = ("done", "doing", "considering", "not_now", "heard")
TAKEN_UP = ("done", "doing", "considering")


@dataclass(frozen=True)
class Way:
    """`counts` by status; empty where nothing may be told."""

    data: IdeasHeard
    counts: Mapping[str, int]
    reasons: Mapping[str, int]

    @property
    def speaks(self) -> bool:
        return bool(self.counts) and self.all > 0

    @property
    def all(self) -> int:
        return sum(self.counts.values())

    @property
    def taken_up(self) -> int:
        return sum(self.counts[status] for status in TAKEN_UP)

    @property
    def every_no_has_a_reason(self) -> bool:
        return 0 < self.counts["not_now"] == self.reasons["not_now"]

    def called(self, status: str) -> str:
        """The words at the end of the way: a no without its reason is not called one with it."""
        if status != "not_now" or not self.counts[status]:
            return CALLED[status]
        given = self.reasons[status]
        if given == self.counts[status]:
            return "not now, reason given"
        return f"not now; {given:,} with a reason" if given else "not now, no reason given yet"

    def named(self, status: str) -> list[IdeaNamed]:
        return [one for one in self.data.named if one.status == status]


def way_of(data: IdeasHeard) -> Way:
    shown = data.status == "shown"
    told = {str(record["status"]): record for record in records_of(data.stages)} if shown else {}
    counts = {status: whole(record["ideas"]) or 0 for status, record in told.items()}
    reasons = {status: whole(record["reasons"]) or 0 for status, record in told.items()}
    return Way(data, counts, reasons)
