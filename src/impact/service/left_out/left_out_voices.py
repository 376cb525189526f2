"""Ideas, two periods or a sounding board in; what is left out of them for this audience, and why, in sentences, out.

Never a number that is held back, and never which of the reasons it is.
"""

from collections.abc import Iterator

from impact.model import READERS_DISAGREE, IdeasHeard, SoundingBoard, ThenAndNow
from impact.pipeline import said
from impact.policy.small_numbers import JOIN
from impact.service.left_out.alike import too_few

ALL = "All branches"


def ideas_left_out(data: IdeasHeard) -> Iterator[str]:
    if data.status == "held_back":
        yield f"Ideas: held back; fewer than {data.fewest} people, or one branch alone, could be recognised."
        return
    if data.people is None:
        yield "How many people asked: not told, because not all are known, or because it could tell of a few."
    if data.audience == "staff":
        yield "What ideas are called: only names that a person gave, and words whose writer agreed to it."
    else:
        yield (
            f"What ideas are called: only names that a person gave, of ideas that {data.fewest} or more people of at "
            "least two branches asked for."
        )


def then_and_now_left_out(data: ThenAndNow) -> Iterator[str]:
    names = {code.id: code.name for code in data.codes}
    place, why = data.place or ALL, too_few(data.fewest)
    for row in data.voices.to_dict("records"):
        when = said(data.then if row["when"] == "then" else data.now)
        which = f"{place}, {when}, {names[str(row['code'])]}"
        counted_with = str(row["counted_with"])
        if counted_with == READERS_DISAGREE:
            yield f"{which}: two readers disagree on this code, so it is told of all branches together only."
        elif row["status"] in ("together", "held_back") and JOIN in counted_with:
            yield f"{which}: not shown alone, counted with others ({counted_with.replace(JOIN, ', ')}); {why}."
        elif row["status"] in ("together", "held_back"):
            yield f"{which}: held back; {why}."
        elif row["status"] == "unread":
            yield f"{which}: nobody has read these reflections for it yet."
    for side, rows in data.voices.groupby("when"):
        if held := int(rows["held"].fillna(0).max()):
            period = said(data.then if side == "then" else data.now)
            yield f"{place}, {period}: {_branches(held)} held back, in no number here; {why}."
    labels = {measure.key: measure.label for measure in data.measures}
    for row in data.counts[data.counts["value_status"].eq("held_back")].to_dict("records"):
        when = said(data.then if row["when"] == "then" else data.now)
        yield (
            f"{place}, {when}, {labels[str(row['measure'])]}: the number is held back, because so few in a sensitive "
            "count could be recognised."
        )


def board_left_out(data: SoundingBoard) -> Iterator[str]:
    why = too_few(data.fewest)
    if data.place and data.status in ("together", "held_back"):
        yield f"{data.place}, {said(data.period)}: not shown alone; {why}."
    if data.heard_at:
        yield (
            "Other codes are told of all branches together, or not at all: sensitive ones, what weighs on staff and "
            "what helps them, and codes on which two readers disagree."
        )
    else:
        yield f"Codes that nobody named do not stand here, nor those that are held back; {why}."
    if data.held:
        yield f"{said(data.heard_in)}: {_branches(data.held)} held back, in no number here; {why}."
    if data.audience != "staff":
        yield (
            f"What was asked: only names that a person gave, of what {data.fewest} or more people of at least two "
            "branches asked for."
        )


def _branches(number: int) -> str:
    return "1 branch is" if number == 1 else f"{number} branches are"
