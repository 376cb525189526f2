"""Reflections for those who read them, what they decide, and the quotes that others may see."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import pandas as pd

from impact import pipeline, workspace
from impact.model import Audience
from impact.period import Period, quarter_of
from impact.policy.audience import limits
from impact.policy.consent import terms
from impact.service.cache import Cache
from impact.service.codebook.codebook import codebook_of
from impact.service.figures.coded import coded_of, scene
from impact.service.people.people import needs_a_name
from impact.service.people.thresholds import thresholds_of
from impact.service.refusal import Refused
from impact.service.sheets.reading import Reading, codings_of, read_all, state_key
from impact.service.voices.passages import check_passage
from impact.service.voices.public_clearances import public_clearances
from impact.service.voices.quotable import replaced_texts
from impact.service.voices.replaced_text import ReplacedText
from impact.service.voices.same_words import clearances_of
from impact.vocabulary.codebook import Codebook
from impact.vocabulary.phrases import IDEA
from impact.vocabulary.shades import DIRECTIONS, TONES
from impact.workspace import Coding, Workspace, WriterName

_FOR_READERS = [
    "id", "branch", "period_start", "period_end", "period", "date", "service", "role", "text", "consent",
    "writer_codes", "felt_seen", "helped", "idea", "told_by",
]  # fmt: skip

# "Taken back": this person says nothing of it any more. A line in the store, because nothing is deleted there.
STATES = ("suggested", "confirmed", "refused", "disputed", "taken_back")
_SHOWN: Cache[pipeline.BranchesShown] = Cache(6)


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage that this audience may see; branch and role are empty where they may not stand under it."""

    reflection_id: str
    text: str
    branch: str
    role: str
    period: str
    told_by: str
    cleared_by: tuple[str, ...]
    name: str = ""
    """Only where the writer wished to be named and said yes to it again."""
    why: str = ""
    """Why readers chose it, where they did."""


def reflections(kept: Workspace, *, reader: str) -> pd.DataFrame:
    """All reflections with their words, and whether this reader has read each (`read`). No writers, no files."""
    frame = read_all(kept).merged.reflections
    return frame[_FOR_READERS].assign(read=frame["id"].isin(_read_by(codings_of(kept), reader))).reset_index(drop=True)


def judge(kept: Workspace, lines: Iterable[Coding], *, by: str) -> None:
    """Keeps codings and read marks. Raises Refused for a code or a reflection that is not here."""
    said = list(lines)
    check_codings(kept, said)
    with kept.writing(by) as writing:
        workspace.add_codings(writing, said)


def check_codings(kept: Workspace, lines: Iterable[Coding]) -> None:
    """Raises Refused for the first that cannot be."""
    frame = read_all(kept).merged.reflections
    here: dict[str, str] = dict(zip(frame["id"], frame["text"], strict=True))
    codes = codebook_of(kept)
    for line in lines:
        _check(line, here, codes)


def check_here(kept: Workspace, reflection_ids: Iterable[str]) -> None:
    """Raises Refused where one of these reflections is gone."""
    if not set(read_all(kept).merged.reflections["id"]).issuperset(reflection_ids):
        raise Refused("This reflection is not here any more.")


def check_may_clear(by: str, *, cleared: bool) -> None:
    """Raises Refused where nobody has said who clears: a person answers for a quote, not a computer."""
    if cleared:
        needs_a_name(by, why="A quote is cleared by a person, under their name.")


def quotes(kept: Workspace, audience: Audience, *, only_cleared: bool) -> list[Quote]:
    """Passages that may be shown. `only_cleared` also asks, among staff, that a person has read each first."""
    reading = read_all(kept)
    with kept.reading() as connection:
        names = workspace.load_writer_names(connection)
    cleared = clearances_of(kept)
    shown = _Shown(kept, reading, audience)
    before = _Before(audience, shown, public_clearances(kept), cleared, names, replaced_texts(kept))
    lines = reading.merged.reflections
    lines = lines[(lines["text"] != "") & (lines["id"].isin(list(cleared)) | (not only_cleared))]
    return [quote for line in lines.itertuples() if (quote := _quote(line, before))]


def is_of_few(kept: Workspace, reflection_id: str, audience: Audience) -> bool:
    """Whether so few of its branch were told of its quarter that the branch may not stand under it."""
    reading = read_all(kept)
    lines = reading.merged.reflections
    found = lines[lines["id"] == reflection_id]
    if found.empty or found["period_start"].isna().all() or not found["branch"].iloc[0]:
        return False
    quarter = quarter_of(found["period_start"].iloc[0].date(), fiscal_start=reading.year_starts)
    within = lines["period_start"].ge(pd.Timestamp(quarter.start)) & lines["period_end"].le(pd.Timestamp(quarter.end))
    beside = lines.loc[within & lines["branch"].eq(found["branch"].iloc[0]), "id"]
    return beside.nunique() < limits(audience, thresholds_of(kept)).alone


@dataclass(frozen=True, slots=True)
class _Before:
    """Who would see a quote, and what stands about each reflection."""

    audience: Audience
    shown: "_Shown"
    public: int
    cleared: Mapping[str, tuple[str, ...]]
    names: Mapping[str, WriterName]
    replaced: Mapping[str, ReplacedText]


class _Shown:
    """Whether the figures of its quarter show a branch to an audience; each quarter is looked up once."""

    def __init__(self, kept: Workspace, reading: Reading, audience: Audience) -> None:
        self._reading = reading
        self._shown = _SHOWN.get((*state_key(kept), audience), lambda: _branches_shown(kept, reading, audience))
        self._found: dict[Period, frozenset[str]] = {}

    def __call__(self, branch: str, start: Any, end: Any) -> bool:
        if pd.isna(start) or pd.isna(end):
            return False
        quarter = quarter_of(start.date(), fiscal_start=self._reading.year_starts)
        if not quarter.contains(Period(start.date(), end.date())):  # told of a year, say: it is in no figure
            return False
        if quarter not in self._found:
            self._found[quarter] = self._shown(quarter)
        return branch in self._found[quarter]


def _branches_shown(kept: Workspace, reading: Reading, audience: Audience) -> pipeline.BranchesShown:
    return pipeline.branches_shown(coded_of(kept), scene(kept, reading, audience, invented=False))


def _quote(line: Any, before: _Before) -> Quote | None:
    name = before.names.get(str(line.id))
    cleared_by = before.cleared.get(str(line.id), ())
    under = partial(
        terms,
        line.consent,
        audience=before.audience,
        cleared_by=len(cleared_by),
        name_confirmed=bool(name and name.confirmed),
        public_clearances=before.public,
    )
    if not under(atom_shown=False).quote:
        return None
    allowed = under(atom_shown=before.shown(line.branch, line.period_start, line.period_end))
    return Quote(
        reflection_id=line.id,
        text=before.replaced[line.id].shown if line.id in before.replaced else line.text,
        branch=line.branch if allowed.branch else "",
        role=line.role if allowed.role else "",
        period=line.period,
        told_by=line.told_by,
        cleared_by=cleared_by,
        name=name.name if name and allowed.name else "",
    )


def _read_by(codings: pd.DataFrame, reader: str) -> set[str]:
    marks = codings[(codings["code"] == "") & (codings["coder"] == reader)]
    last = marks.groupby("reflection_id")["state"].last()
    return set(last[last == "confirmed"].index)


def _check(line: Coding, here: dict[str, str], codes: Codebook) -> None:
    if line.reflection_id not in here:
        raise Refused("This reflection is not here any more.")
    if line.code and line.code not in codes and line.code != IDEA:
        raise Refused("That is no code of this codebook.")  # what was typed there may be anything
    if line.state not in STATES:
        raise Refused("That is no state of a coding.")
    if line.polarity not in ("asserted", "denied"):
        raise Refused("A code is either asserted or denied.")
    if line.direction not in ("", *DIRECTIONS) or line.tone not in ("", *TONES):
        raise Refused(f"“{line.direction}, {line.tone}” is no way an encounter goes.")
    check_passage(line.start, line.end, here[line.reflection_id])
