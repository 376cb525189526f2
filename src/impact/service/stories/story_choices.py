"""A workspace in; passages that readers chose for a period and a code, and why in a sentence for one audience, out."""

from collections.abc import Sequence
from dataclasses import dataclass

from impact.model import Audience
from impact.pairing.indicators import totals
from impact.service.cache import Cache
from impact.service.codebook.codebook import codebook_of
from impact.service.figures.coded import coded_of
from impact.service.people.thresholds import thresholds_of
from impact.service.sheets.reading import read_all, state_key
from impact.service.voices.quotable import replaced_texts
from impact.workspace import Workspace
from impact.workspace.story_choices import StoryLine, StoryState, load_story_lines

KINDS: tuple[StoryState, ...] = ("typical", "telling", "differs")
_PICKED = {
    "typical": "Picked as typical of {}",
    "telling": "Picked as telling, out of {}",
    "differs": "Picked because it goes against the grain of {}",
}
_TOLD: Cache[dict[str, int]] = Cache(96)


@dataclass(frozen=True, slots=True)
class StoryChoice:
    """One passage as it stands between all who spoke of it.

    `kind` is what it was chosen as, "" while it is only proposed; `reason` of the one who chose it last, or, where it
    was passed over (`passed`), what was said of that. `chosen_by` and `proposed_by` are different persons each.
    """

    reflection_id: str
    start: int | None
    end: int | None
    period: str
    code: str
    kind: str
    reason: str
    chosen_by: tuple[str, ...]
    proposed_by: tuple[str, ...]
    passed: bool = False


def choices_of(kept: Workspace) -> tuple[StoryChoice, ...]:
    """Every passage that somebody proposed or chose, in the order in which it was first spoken of."""
    with kept.reading() as connection:
        lines = load_story_lines(connection)
    by_passage: dict[tuple[object, ...], list[StoryLine]] = {}
    for line in lines:
        if line.state != "taken_back":
            by_passage.setdefault(line.passage, []).append(line)
    return tuple(_choice(said) for said in by_passage.values())


def chosen_of(kept: Workspace) -> tuple[StoryChoice, ...]:
    """Those that were chosen."""
    return tuple(choice for choice in choices_of(kept) if choice.kind)


def why(kept: Workspace, choice: StoryChoice, audience: Audience, *, branch: str = "") -> str:
    """“Picked as typical of the 5 that name purpose in Q3 2026, by two readers. It is how most afternoons go.”

    The number is that of the whole library, where this audience may see it; else it is not told. Nothing is said of a
    sensitive code where the passage names its `branch`: such a code is told of the whole system only.
    """
    if branch and codebook_of(kept).is_sensitive(choice.code):
        return ""
    from impact.charts.words import period as period_words  # noqa: PLC0415  it loads what draws
    from impact.charts.words import say, within  # noqa: PLC0415

    code = codebook_of(kept).get(choice.code)
    name = within(code.name) if code else choice.code
    x = told_x(kept, audience, choice.period, choice.code)
    which = f"the {x} that {'name' if x != 1 else 'names'}" if x else "those that name"
    of = f"{which} {name} in {period_words(choice.period)}"
    readers = len(choice.chosen_by)
    by = f"{say(readers)} {'reader' if readers == 1 else 'readers'}"
    replaced = replaced_texts(kept).get(choice.reflection_id)
    reason = replaced.hide_in(choice.reason) if replaced else choice.reason
    return f"{_PICKED[choice.kind].format(of)}, by {by}. {reason}".strip()


def told_x(kept: Workspace, audience: Audience, period: str, code: str) -> int | None:
    """How many name the code in all branches together; None where this audience may not see it, or nobody does."""
    key = (*state_key(kept), audience, code)
    return _TOLD.get(key, lambda: _told(kept, audience, code)).get(period) or None


def _told(kept: Workspace, audience: Audience, code: str) -> dict[str, int]:
    held, reading = coded_of(kept), read_all(kept)
    return totals(
        held.reflections,
        held.standing,
        code,
        audience=audience,
        fiscal_start=reading.year_starts,
        branch_order=reading.branch_order,
        thresholds=thresholds_of(kept),
        codes=codebook_of(kept),
    )


def _choice(said: Sequence[StoryLine]) -> StoryChoice:
    chosen = [line for line in said if line.state in KINDS]
    passed = [line for line in said if line.state == "passed"]
    # Whoever chose it last says as what; a reason that repeated withdrawn words may be gone, then another's stands.
    reasons = [line.reason for line in (chosen or passed) if line.reason]
    first = said[0]
    return StoryChoice(
        reflection_id=first.reflection_id,
        start=first.start,
        end=first.end,
        period=first.period,
        code=first.code,
        kind=chosen[-1].state if chosen else "",
        reason=reasons[-1] if reasons else "",
        chosen_by=tuple(dict.fromkeys(line.by for line in chosen)),
        proposed_by=tuple(dict.fromkeys(line.by for line in said if line.state == "candidate")),
        passed=bool(passed) and not chosen,
    )
