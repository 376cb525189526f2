"""A period and a code in; what was proposed and chosen for them, and what else may be proposed, out: for readers."""

from dataclasses import dataclass

import pandas as pd

from impact.model import Audience
from impact.period import Period
from impact.service.figures.coded import coded_of
from impact.service.reading.sentences import sentences
from impact.service.reading.told_rows import lines_here
from impact.service.sheets.reading import read_all
from impact.service.stories.story_choices import StoryChoice, choices_of, why
from impact.service.two_readers.blind import blind_rows
from impact.service.voices.quoting import quoted
from impact.workspace import Workspace

AUDIENCES: tuple[Audience, ...] = ("staff", "board", "public")


@dataclass(frozen=True, slots=True)
class OnShelf:
    """A reflection that may be proposed, or a passage that was; `text` is the passage, `whole` the reflection.

    `seen_by`: who may see it as a quote now. `why` as staff read it, of one that was chosen; `sentences` of the whole.
    """

    reflection_id: str
    text: str
    whole: str
    branch: str
    period: str
    seen_by: tuple[Audience, ...]
    sentences: tuple[tuple[int, int], ...]
    choice: StoryChoice | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Shelf:
    """`looked_at`: how many passages were proposed, chosen or passed over; `naming` reflections name the code."""

    chosen: tuple[OnShelf, ...]
    candidates: tuple[OnShelf, ...]
    passed: tuple[OnShelf, ...]
    others: tuple[OnShelf, ...]

    @property
    def looked_at(self) -> int:
        return len(self.chosen) + len(self.candidates) + len(self.passed)


def shelf(kept: Workspace, period: str, code: str, *, reader: str) -> Shelf:
    """Others: those of the period that name the code and were not spoken of yet; not what is being read blind."""
    blind = blind_rows(kept, reader)
    lines = _inside(kept, period)
    lines = lines[~lines["told_in"].isin(list(blind))].set_index("id")
    seen = {audience: quoted(kept, audience, only_cleared=audience != "staff") for audience in AUDIENCES}

    def on_shelf(name: str, choice: StoryChoice | None = None) -> OnShelf:
        line = lines.loc[name]
        text = str(line["text"])
        start, end = (choice.start, choice.end) if choice else (None, None)
        return OnShelf(
            reflection_id=name,
            text=text[start:end],
            whole=text,
            branch=str(line["branch"]),
            period=str(line["period"]),
            seen_by=tuple(audience for audience in AUDIENCES if name in seen[audience]),
            sentences=sentences(text),
            choice=choice,
            why=why(kept, choice, "staff") if choice and choice.kind else "",
        )

    spoken = [
        choice
        for choice in choices_of(kept)
        if (choice.period, choice.code) == (period, code) and choice.reflection_id in lines.index
    ]
    shown = [on_shelf(choice.reflection_id, choice) for choice in spoken]
    known = {choice.reflection_id for choice in spoken}
    others = [
        name for name in lines.index if name not in known and str(lines.loc[name, "told_in"]) in _naming(kept, code)
    ]
    return Shelf(
        chosen=tuple(one for one in shown if one.choice and one.choice.kind),
        candidates=tuple(one for one in shown if one.choice and not one.choice.kind and not one.choice.passed),
        passed=tuple(one for one in shown if one.choice and one.choice.passed),
        others=tuple(on_shelf(str(name)) for name in others),
    )


def _inside(kept: Workspace, period: str) -> pd.DataFrame:
    reading = read_all(kept)
    names: dict[str, Period] = {p.name(fiscal_start=reading.year_starts): p for p in reading.periods}
    lines = lines_here(kept)
    lines = lines[lines["text"].ne("")].drop_duplicates("id")
    if period not in names:
        return lines.iloc[:0]
    start, end = pd.Timestamp(names[period].start), pd.Timestamp(names[period].end)
    return lines[(lines["period_start"] >= start) & (lines["period_end"] <= end)]


def _naming(kept: Workspace, code: str) -> set[str]:
    """The told rows (by the id of their first line) on which the code stands."""
    stands = coded_of(kept).standing
    return set(stands.loc[stands["code"].eq(code) & stands["in_x"], "reflection_id"])
