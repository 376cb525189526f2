"""A door counter that runs on and on: its readings are kept as they stand, and are never taken for visits."""

from collections.abc import Sequence
from itertools import pairwise

from impact.understand.account import Account
from impact.understand.heads import Head
from impact.understand.layout import Layout
from impact.understand.when import When

# Fewer readings, or more falls among them, may be ordinary counts that happened to grow.
FEWEST_READINGS, MOST_FALLS = 12, 0.05


def is_meter(
    layout: Layout, head: Head, rows: Sequence[int], values: Sequence[float], whens: Sequence[When | None]
) -> bool:
    """Readings of one place, day after day, that hardly ever fall and stand far above their own steps."""
    if layout.place is not None or not layout.times or len(values) < FEWEST_READINGS:
        return False
    if any(when is not None and (when.period is None or when.period.grain != "day") for when in whens):
        return False
    steps = [b - a for a, b in pairwise(values)]
    falls = sum(step < 0 for step in steps)
    rises = sorted(step for step in steps if step > 0)
    if not rises or falls > MOST_FALLS * len(steps):
        return False
    middle = sorted(values)[len(values) // 2]
    return middle > 10 * rises[len(rises) // 2]


def remark_on_falls(layout: Layout, head: Head, rows: Sequence[int], values: Sequence[float], account: Account) -> None:
    layout.say(
        f"“{head.label}” runs on from day to day like a counter's display: its readings are not that day's visits"
    )
    for (before, after), r in zip(pairwise(values), rows[1:], strict=False):
        if after < before:
            account.remark(
                r, head.column, "meter_fell", "kept", seen=f"{after:,.0f}", words={"before": f"{before:,.0f}"}
            )
