"""What a figure shows in; what is left out of it for this audience, and why, in sentences, out.

Nothing here may tell more than the figure: names and reasons, never a number that is held back.
"""

from collections.abc import Iterator

import pandas as pd

from impact.model import (
    READERS_DISAGREE,
    Audience,
    BothSides,
    Conditions,
    IdeasHeard,
    Listening,
    Matrix,
    Misses,
    PairCard,
    Ribbon,
    SoundingBoard,
    ThenAndNow,
    Weave,
)
from impact.model.outcomes import Outcomes
from impact.pipeline import FigureData, said
from impact.policy.consent import CLEARANCES, clearances
from impact.policy.small_numbers import JOIN
from impact.service.left_out.alike import LeftOut, said_alike, too_few
from impact.service.left_out.left_out_conditions import conditions_left_out
from impact.service.left_out.left_out_moments import moments_left_out
from impact.service.left_out.left_out_outcomes import outcomes_left_out
from impact.service.left_out.left_out_voices import board_left_out, ideas_left_out, then_and_now_left_out

ALL = "All branches"


def left_out(data: FigureData, *, public: int = CLEARANCES["public"]) -> tuple[str, ...]:
    """Sentences, the most telling first; none where everything is shown. `public`: the setting of the library."""
    if isinstance(data, Outcomes):
        return outcomes_left_out(data)
    if isinstance(data, Matrix | Listening):
        return (*moments_left_out(data), *_quotes(data, public))
    if isinstance(data, IdeasHeard):
        return tuple(ideas_left_out(data))
    return said_alike([*_wider(data), *_voices(data), *_values(data), *_beside(data), *_quotes(data, public)])


def _wider(data: FigureData) -> Iterator[str]:
    """What was asked for, where a wider place or time is shown instead."""
    wide = data.widened if isinstance(data, Weave | Misses | PairCard) else None
    if wide is None:
        return
    asked = f"{wide.asked_place or ALL}, {said(wide.asked_period)}"
    if wide.why == "sensitive":
        yield f"{asked}: what this code stands for is sensitive, so it is shown for all branches together only."
    elif wide.why == "readers":
        yield f"{asked}: two readers disagree on this, so it is shown for all branches together only."
    elif wide.members:
        yield f"{asked}: not shown alone, counted with others ({', '.join(wide.members)}); {_why(data)}."
    else:
        yield f"{asked}: not shown alone; {_why(data)}."


def _beside(data: FigureData) -> Iterator[LeftOut | str]:
    match data:
        case ThenAndNow():
            yield from then_and_now_left_out(data)
        case SoundingBoard():
            yield from board_left_out(data)
        case Conditions():
            yield from conditions_left_out(data)


def fewest_words(data: FigureData) -> str:
    """For a list of files: under which limit they were made."""
    return f"{data.fewest} or more behind what stands alone"


def _voices(data: FigureData) -> Iterator[LeftOut]:
    rows = list(_rows(data))
    for what, when, status, counted_with in rows:
        together = {name for name, _, _, other in rows if other == counted_with}
        if how := _how(data, what, status, counted_with, together):
            yield LeftOut(what, how, when, counted_with)
    for when, held in _held_branches(data):
        many = "1 branch" if held == 1 else f"{held} branches"
        yield LeftOut(ALL, f"{many} held back, in no number here; {_why(data)}.", when)


def _how(data: FigureData, what: str, status: str, counted_with: str, together: set[str]) -> str:
    """How one row is told that is not told whole; nothing for one that is. `together`: the rows counted as it is."""
    why = _why(data)
    if isinstance(data, PairCard) and data.code.sensitive and data.place and status != "silent":
        return "what this code stands for is sensitive, so it is shown for all branches together only."
    if counted_with == READERS_DISAGREE:
        return "two readers disagree on this code, so it is told of all branches together only."
    if status in ("together", "held_back") and counted_with and what != ALL:
        members = counted_with.split(JOIN)
        others = "together" if set(members) == together else f"with others ({', '.join(members)})"
        return f"not shown alone, counted {others}; {why}."
    if status in ("together", "held_back"):
        return f"reflections are held back; {why}."
    if status == "unread":
        return "nobody has read these reflections yet, so they are in no “x of n”."
    if counted_with.endswith("quarters"):
        return (
            f"reflections of {counted_with} are in these numbers. In the others nobody wrote, or they are unread or "
            "held back."
        )
    if isinstance(data, PairCard) and not data.place and counted_with:
        return f"{counted_with}, in no number here; {why}."
    return ""


def _why(data: FigureData) -> str:
    if isinstance(data, PairCard) and data.code.sensitive:
        return "of a sensitive code a small number, or everybody, could tell of one person"
    return too_few(data.fewest)


def _held_branches(data: FigureData) -> Iterator[tuple[str, int]]:
    """Where all branches are added up: how many of them are not in the sum, which the figure says too."""
    rows = data.bins if isinstance(data, Ribbon) else data.rows if isinstance(data, Weave | Misses) else None
    if rows is None or (isinstance(data, Weave | Misses) and data.place):
        return
    held = rows[rows["held"].fillna(0).gt(0)]
    yield from ((said(name), int(number)) for name, number in zip(held["period"], held["held"], strict=True))


def _rows(data: FigureData) -> Iterator[tuple[str, str, str, str]]:
    """Place, period where there are several, status and the unit that counts it, of each row of such a figure."""
    match data:
        case BothSides():
            shown = data.rows[data.rows["role"].eq("branch")]
            for branch, status, counted_with in zip(
                shown["branch"], shown["status"], shown["counted_with"], strict=True
            ):
                yield branch, "", status, counted_with
        case Weave() | Misses():
            rows = data.rows
            for when, status, counted_with in zip(rows["period"], rows["status"], rows["counted_with"], strict=True):
                yield data.place or ALL, said(when), status, counted_with
        case Ribbon():
            yield from (
                (ALL, said(when), s, "") for when, s in zip(data.bins["period"], data.bins["status"], strict=True)
            )
        case PairCard():
            yield data.place or ALL, said(data.period), data.status, data.counted_with


def _values(data: FigureData) -> Iterator[LeftOut]:
    why = "the number is held back, because so few in a sensitive count could be recognised."
    match data:
        case BothSides():
            held = data.rows[data.rows["value_status"].eq("held_back")]
            yield from (LeftOut(name or ALL, why) for name in held["branch"])
        case Misses():
            yield from (LeftOut(data.place or ALL, why, said(period)) for period in _held(data.rows))
        case Ribbon():
            yield from (LeftOut(ALL, why, said(period)) for period in _held(data.months))
        case PairCard() if data.value_status == "held_back":
            yield LeftOut(data.place or ALL, why, said(data.period))


def _held(rows: pd.DataFrame) -> list[str]:
    return [str(period) for period in rows.loc[rows["value_status"].eq("held_back"), "period"]]


def _quotes(data: FigureData, public: int) -> Iterator[str]:
    quoting = Ribbon | PairCard | ThenAndNow | SoundingBoard | Conditions | Matrix
    if isinstance(data, quoting) and data.audience != "staff":
        yield _rule(data.audience, public)


def _rule(audience: Audience, public: int) -> str:
    needed = {1: "one person has", 2: "two persons have"}[clearances(audience, public=public)]
    return (
        "Quotes: only passages whose writers agreed, and which "
        f"{needed} read for who could be recognised. All others are left out."
    )
