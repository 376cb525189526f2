"""Outcomes in; what is left out of them for this audience, and why, in sentences, out."""

from collections.abc import Iterator

from impact.model import Outcomes
from impact.policy.small_numbers import JOIN
from impact.service.left_out.alike import too_few


def outcomes_left_out(data: Outcomes) -> tuple[str, ...]:
    """Never a number that is held back; sentences that say the same stand once."""
    return tuple(dict.fromkeys(_sentences(data)))


def _sentences(data: Outcomes) -> Iterator[str]:
    why = too_few(data.fewest, of="people")
    where = data.programme or "All programmes"
    for row in data.rows.to_dict("records"):
        name = str(row["outcome"]).capitalize()
        if data.programme and row["status"] == "together":
            others = str(row["counted_with"]).replace(JOIN, ", ")
            yield f"{where}, {name}: not shown alone, counted with others ({others}); {why}."
        elif row["status"] == "held_back":
            yield f"{where}, {name}: answers are held back; {why}."
        if row["voice_status"] in ("held_back", "together"):
            yield f"{name}: reflections are held back; {why}."
        elif row["voice_status"] == "unread":
            yield f"{name}: nobody has read these reflections for it yet, so they are in no “x of n”."
    for column, what in (("held", ("programme", "programmes")), ("voice_held", ("branch", "branches"))):
        if most := int(data.rows[column].fillna(0).max()):
            yield f"{most} {what[most != 1]} held back, in no number here; {why}."
