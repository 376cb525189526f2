"""What became of what staff wrote, for everybody on the staff: no name, no branch, and words only where they may be."""

from dataclasses import dataclass
from datetime import date

from impact.coding.ideas import Idea
from impact.coding.reading import told
from impact.policy.audience import limits
from impact.service.idea_groups import Asked, Status, idea_groups
from impact.service.quoting import quoted
from impact.service.reading import read_all
from impact.words import tidy
from impact.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Became:
    """One group of ideas as everybody may see it.

    `heading` is what a person typed, else the words of its most typical idea where its writer agreed and a person has
    read it, else that there is one (`in_words` is False).
    `quote`: it is somebody's own words. `wrote` is “a few people” below the least number shown.
    `on` is the day of the status; of one that was only heard, the day of the latest idea in it.
    """

    id: str
    heading: str
    in_words: bool
    quote: bool
    wrote: str
    status: Status
    reason: str
    on: date | None


def what_became(kept: Workspace) -> tuple[Became, ...]:
    """Every group in the order of `idea_groups`."""
    allowed = {name: tidy(quote.text) for name, quote in quoted(kept, "staff").items()}
    rows = _lines_of_rows(kept)
    return tuple(_became(group, _may_be_told(group.typical, allowed, rows)) for group in idea_groups(kept))


def _lines_of_rows(kept: Workspace) -> dict[str, set[str]]:
    """The id of each told row → those of all its lines."""
    found: dict[str, set[str]] = {}
    for row, line in told(read_all(kept).merged.reflections)[["told_in", "id"]].itertuples(index=False):
        found.setdefault(str(row), set()).add(str(line))
    return found


def _may_be_told(idea: Idea, allowed: dict[str, str], rows: dict[str, set[str]]) -> bool:
    """Its writer lets colleagues read it, and a person has read all that stands there for who could be recognised.

    A passage in which something was replaced before it may be quoted is not told in its old words.
    """
    lines = {idea.line} if idea.line else rows.get(idea.row, {idea.row})
    return lines <= allowed.keys() and (not idea.line or idea.text in allowed[idea.line])


def _became(group: Asked, may_be_told: bool) -> Became:
    wrote = wrote_words(group)
    in_words = group.typed or may_be_told
    return Became(
        id=group.id,
        heading=group.heading if in_words else f"An idea of {wrote}",
        in_words=in_words,
        quote=may_be_told and not group.typed,
        wrote=wrote,
        status=group.status,
        reason=group.reason,
        on=date.fromisoformat(group.at[:10]) if group.at else group.ideas[-1].day,
    )


def wrote_words(group: Asked) -> str:
    """“7 people”; below the least number that is shown, “a few people”. Unknown writers are at least one."""
    known = len({idea.writer for idea in group.ideas if idea.writer})
    many = known if group.people is not None else known + 1
    if many < limits("staff").fewest:
        return "a few people"
    return f"{many} people" if group.people is not None else f"at least {many} people"
