"""What a step shows today, for its audience, as it is looked up; nothing here is of yesterday."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from impact.model.findings import Finding
from impact.pipeline import FigureData
from impact.service.cache import Cache
from impact.service.figures.figures import data, own_copy
from impact.service.figures.wanted import Wanted, settle
from impact.service.findings.findings import findings
from impact.service.presenting.meeting import Meeting
from impact.service.presenting.packed_figures import packed, quotes_in
from impact.service.presenting.steps_wanted import FindingsWanted
from impact.service.refusal import Refused
from impact.service.sheets.reading import read_all, state_key
from impact.service.titles.own_titles import own_title
from impact.service.voices.same_words import mark_of

_LIVE: Cache["Live | None"] = Cache(64)
# Of a figure, where it comes from, when it was looked up and in which room it is shown: no number and no word of it.
BESIDE = ("sources", "on", "as_of", "quotes_hidden")


@dataclass(frozen=True, eq=False)
class Live:
    """`contents` are plain values, to be kept; `title` is a person's own title of the figure, "" for the made one."""

    contents: Mapping[str, Any]
    data: FigureData | None = None
    title: str = ""
    findings: tuple[Finding, ...] = ()

    @property
    def quotes(self) -> tuple[str, ...]:
        """Ids of the reflections that stand in it."""
        return tuple(dict.fromkeys(quote.reflection_id for quote in quotes_in(self.data) if quote.reflection_id))


def live(at: Meeting, wanted: Wanted | FindingsWanted) -> Live | None:
    """None where there is nothing to show."""
    key = (*state_key(at.kept), at.audience, at.period, at.invented, wanted, date.today())
    found = _LIVE.get(key, lambda: _look(at, wanted))
    return replace(found, data=own_copy(found.data)) if found and found.data is not None else found


def for_audience(at: Meeting, wanted: Wanted) -> Wanted:
    """The figure as this audience sees it: only what somebody has read first, in the usual colours and size."""
    return replace(wanted, audience=at.audience, only_cleared=True, mode="light", size="slide")


def settled(at: Meeting, wanted: Wanted) -> Wanted:
    """The same with its period by name, so that it stays what it is. Raises Refused."""
    asked = settle(read_all(at.kept), wanted)
    return replace(for_audience(at, wanted), period=asked.name if asked else None)


def mark(at: Meeting, contents: Mapping[str, Any]) -> str:
    """A keyed mark of the numbers and words; where they come from is not in it."""
    return mark_of(at.kept, repr(_bare(contents)))


def _look(at: Meeting, wanted: Wanted | FindingsWanted) -> Live | None:
    try:
        return _figure(at, for_audience(at, wanted)) if isinstance(wanted, Wanted) else _findings(at, wanted)
    except Refused:
        return None


def _figure(at: Meeting, wanted: Wanted) -> Live | None:
    made = data(at.kept, wanted, invented=at.invented)
    if made is None:
        return None
    own = own_title(at.kept, wanted, invented=at.invented)
    title = own.title if own and own.stands == "stands" else ""
    return Live({"figure": packed(made), "title": title}, made, title)


def _findings(at: Meeting, wanted: FindingsWanted) -> Live | None:
    said = findings(at.kept, at.audience, at.period, invented=at.invented).said
    chosen = tuple(one for one in said if not wanted.keys or one.key in wanted.keys)
    return Live({"findings": [told_finding(one) for one in chosen]}, findings=chosen) if chosen else None


def told_finding(one: Finding) -> dict[str, Any]:
    """As plain values, to be kept."""
    return {
        "key": one.key,
        "sentence": one.sentence,
        "basis": one.basis,
        "figures": [asdict(key) for key in one.figures],
        "named": [[named.code.id, named.x, named.n] for named in one.named],
    }


def _bare(value: Any) -> Any:
    """Sorted, so that the order in which a figure lists what it holds changes nothing."""
    if isinstance(value, Mapping):
        return sorted((str(name), _bare(part)) for name, part in value.items() if name not in BESIDE)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_bare(part) for part in value]
    return value
