"""What became of what staff wrote, for everybody on the staff: no name, no branch, and words only where they may be."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from impact.coding.ideas import Idea
from impact.coding.personal_details import find_details
from impact.coding.reading import told as told_lines
from impact.service.ideas.idea_groups import Asked, Status, idea_groups
from impact.service.people.thresholds import thresholds_of
from impact.service.reading.reading_card import own_words
from impact.service.sheets.reading import read_all
from impact.service.voices.quotable import replaced_texts
from impact.service.voices.quoting import quoted
from impact.service.voices.replaced_text import ReplacedText
from impact.words import tidy
from impact.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Became:
    """One group of ideas as everybody may see it.

    `heading` is what a person typed, else the words of its most typical idea where its writer agreed and a person has
    read it, else that there is one (`in_words` is False).
    `quote`: it is somebody's own words. `wrote` is “a few people” below the least number shown.
    `on` is the day of the status; of one that was only heard, the first of the month of the latest idea.
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
    rows, replaced = _lines_of_rows(kept), replaced_texts(kept)
    groups = idea_groups(kept)
    told = {group.id for group in groups if _may_be_told(group.typical, allowed, rows, replaced)}
    naming = _naming_somebody(kept, [group.typical for group in groups if group.id in told and not group.typical.line])
    fewest = thresholds_of(kept).staff
    return tuple(_became(group, group.id in told and group.typical.id not in naming, fewest) for group in groups)


def _lines_of_rows(kept: Workspace) -> dict[str, set[str]]:
    """The id of each told row → those of all its lines."""
    found: dict[str, set[str]] = {}
    for row, line in told_lines(read_all(kept).merged.reflections)[["told_in", "id"]].itertuples(index=False):
        found.setdefault(str(row), set()).add(str(line))
    return found


def _may_be_told(
    idea: Idea, allowed: Mapping[str, str], rows: Mapping[str, set[str]], replaced: Mapping[str, ReplacedText]
) -> bool:
    """Its writer lets colleagues read it, and a person has read all that stands there for who could be recognised.

    A passage in which something was replaced before it may be quoted is not told in its old words, nor is an answer
    beside it that says them again.
    """
    lines = {idea.line} if idea.line else rows.get(idea.row, {idea.row})
    if not lines <= allowed.keys():
        return False
    if idea.line:
        return idea.text in allowed[idea.line]
    return all(replaced[line].hide_in(idea.text) == idea.text for line in lines & replaced.keys())


def _naming_somebody(kept: Workspace, answers: Iterable[Idea]) -> set[str]:
    """Answers with something in them that may name a person: in a reflection it can be replaced, in them it cannot."""
    staff, places = own_words(kept)
    return {detail.id for detail in find_details([(one.id, one.text) for one in answers], staff=staff, places=places)}


def _became(group: Asked, may_be_told: bool, fewest: int) -> Became:
    wrote = wrote_words(group, fewest=fewest)
    in_words = group.typed or may_be_told
    return Became(
        id=group.id,
        heading=group.heading if in_words else f"An idea of {wrote}",
        in_words=in_words,
        quote=may_be_told and not group.typed,
        wrote=wrote,
        status=group.status,
        reason=group.reason,
        on=date.fromisoformat(group.at[:10]) if group.at else _month(group.ideas[-1].day),
    )


def _month(day: date | None) -> date | None:
    """Its first day: who was there on a day could tell who wrote it."""
    return day.replace(day=1) if day else None


def wrote_words(group: Asked, *, fewest: int) -> str:
    """“7 people”; below the least number that is shown, “a few people”. Unknown writers are at least one."""
    known = len({idea.writer for idea in group.ideas if idea.writer})
    many = known if group.people is not None else known + 1
    if many < fewest:
        return "a few people"
    return f"{many} people" if group.people is not None else f"at least {many} people"
