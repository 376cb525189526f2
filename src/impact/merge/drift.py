"""Sheets of one kind, one after the other, in; what is new, renamed and gone since the one before, in words, out.

A series that went and one that came are proposed as one where the evidence speaks for it (likeness.py), and asked about
once. Nothing is joined here and nothing waits for an answer.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from impact.decisions import Decisions, same_as
from impact.ledger import WHOLE, Line
from impact.merge.branch_drift import place_changes
from impact.merge.likeness import Evidence, evidence, slots
from impact.merge.news import NEWS_COLUMNS, Change, News, told
from impact.merge.profiles import Profile, Series, names_in_several_sheets, profiles_of
from impact.merge.successors import successors
from impact.questions import Question
from impact.understood import Understood
from impact.vocabulary.measures import measures
from impact.vocabulary.problems import problem_line
from impact.words import fold

# A list of titles or events is no header: so many names come and go with every sheet.
MOST_PROPOSED = 40
LONGEST_ASKED = 200
RATES = re.compile(
    r"%|\bper[ -]?cent|\bpercentage\b|\bper (?!year\b|month\b|quarter\b)|\b(?:rate|ratio|average|avg|mean)\b"
)
# A guess names at most this many earlier series.
MOST_GUESSES = 3


@dataclass(frozen=True)
class Drift:
    """`news`: a line for each change, columns of news.py. `lines` are remarks on whole sheets."""

    news: pd.DataFrame
    lines: tuple[Line, ...]
    questions: tuple[Question, ...]


def drift(counts: pd.DataFrame, *, tables: Sequence[Understood], decisions: Decisions) -> Drift:
    """`counts` as gathered, with `key`, `lead` and `because` of merging; copies of sheets are not compared."""
    if len(tables) < 2 or counts["table"].nunique() < 2:
        return Drift(_frame([]), (), ())
    profiles = profiles_of(counts, tables)
    by_table = {profile.at: profile for profile in profiles}
    followed = successors(profiles)
    several = names_in_several_sheets(profiles)
    found: list[News] = []
    questions: list[Question] = []
    for at, before in sorted(followed.items()):
        step = _Step(by_table[before], by_table[at], _known_before(by_table, followed, before), profiles)
        news, asked = _series_changes(step, several, decisions)
        places, asked_places = place_changes(step.old, step.new, decisions)
        found += [*news, *places]
        questions += [*asked, *asked_places]
    found += _sheet_changes(by_table, followed)
    return Drift(_frame(found), tuple(_lines(found)), tuple(questions))


@dataclass(frozen=True)
class _Step:
    """One sheet and the one before it. `known` are the names of all sheets of this kind before."""

    old: Profile
    new: Profile
    known: frozenset[str]
    profiles: Sequence[Profile]

    def came(self) -> list[Series]:
        elsewhere = self._elsewhere(self.old)
        return [s for s in self.new.series.values() if s.name not in self.old.series and s.name not in elsewhere]

    def went(self) -> list[Series]:
        elsewhere = self._elsewhere(self.new)
        return [s for s in self.old.series.values() if s.name not in self.new.series and s.name not in elsewhere]

    def _elsewhere(self, profile: Profile) -> set[str]:
        """What another sheet of the same workbook holds has only moved."""
        if self.old.file_sha256 == self.new.file_sha256:
            return set()
        of_book = [p for p in self.profiles if p.file_sha256 == profile.file_sha256 and p.at != profile.at]
        return {name for p in of_book for name in p.series}


def _known_before(by_table: Mapping[int, Profile], followed: Mapping[int, int], at: int) -> frozenset[str]:
    known: set[str] = set()
    seen: set[int] = set()
    while at in followed and at not in seen:
        seen.add(at)
        at = followed[at]
        known.update(by_table[at].series)
    return frozenset(known)


def _series_changes(
    step: _Step, several: Mapping[str, set[str]], decisions: Decisions
) -> tuple[list[News], list[Question]]:
    came, went = step.came(), step.went()
    proposals = _proposals(step, came, went)
    news: list[News] = list(_reworded(step))
    questions = []
    joined: set[str] = set()
    for series in came:
        change: Change = "back" if series.name in step.known else "new"
        candidates = proposals.get(series.name, [])
        asked = _question(step, series, candidates, several, decisions) if change == "new" else None
        if asked:
            questions.append(asked)
            first, why = candidates[0]
            joined.add(first.name)
            news.append(_news(step, "label", "asked", series.words, was=first.words, question=asked.id, why=why.told))
        else:
            news.append(_news(step, "label", change, series.words))
    news += [_news(step, "label", "gone", series.words) for series in went if series.name not in joined]
    return news, questions


def _reworded(step: _Step) -> Iterator[News]:
    """The same series under other words: one measure, or a label that somebody said goes on."""
    for name, series in step.new.series.items():
        before = step.old.series.get(name)
        if before and series.measure and fold(before.words) != fold(series.words):
            yield _news(step, "label", "renamed", series.words, was=before.words, why=measures()[name].label)


def _proposals(step: _Step, came: Sequence[Series], went: Sequence[Series]) -> dict[str, list[tuple[Series, Evidence]]]:
    """For each that came the ones that went which it may go on, the likeliest first; each of them leads once."""
    if not came or not went or max(len(came), len(went)) > MOST_PROPOSED:
        return {}
    before, after = step.old.series, step.new.series
    old_slots, new_slots = slots(list(before), after), slots(list(after), before)
    found: list[tuple[Evidence, Series, Series]] = []
    for new in came:
        for old in went:
            if old.unit == new.unit or not (old.measure and new.measure):
                place = old_slots[old.name] == new_slots[new.name]
                said = evidence(old, new, same_place=place)
                if said.speaks:
                    found.append((said, old, new))
    found.sort(key=lambda each: each[0].weight, reverse=True)
    lead: dict[str, str] = {}
    for _, old, new in found:
        if new.name not in lead and old.name not in lead.values():
            lead[new.name] = old.name
    out: dict[str, list[tuple[Series, Evidence]]] = {}
    for said, old, new in found:
        if new.name in lead:
            out.setdefault(new.name, []).append((old, said))
    return {
        name: sorted(each, key=lambda pair: pair[0].name != lead[name])[:MOST_GUESSES] for name, each in out.items()
    }


def _question(
    step: _Step,
    new: Series,
    candidates: Sequence[tuple[Series, Evidence]],
    several: Mapping[str, set[str]],
    decisions: Decisions,
) -> Question | None:
    """Asked of the one whose measure is unknown; what means two known measures is no question."""
    if not candidates:
        return None
    old, why = candidates[0]
    asked, other, profile = (old, new, step.old) if new.measure else (new, old, step.new)
    if asked.measure or not asked.name or len(asked.name) > LONGEST_ASKED:
        return None
    if asked.name in several[profile.file_sha256] or decisions.answer("measure", asked.name) is not None:
        return None
    if RATES.search(asked.name):
        return None  # a rate enters no sum: under which name it goes on makes no number wrong
    others = [other] if asked is old else [each for each, _ in candidates]
    guesses = dict.fromkeys(_meant(asked, each) for each in others)
    return Question(
        "measure",
        asked.name,
        file=profile.file,
        sheet=profile.sheet,
        cell=asked.at,
        seen=asked.words,
        guesses=tuple(guesses)[:MOST_GUESSES],
        reason=_reason(step, new, old, why),
        # Under a label of its own nothing waits; what is a measure is in no figure until somebody says so.
        rows_waiting=len(asked.numbers) if other.measure else 0,
    )


def _meant(asked: Series, other: Series) -> str:
    """A measure where there is one; under a title of its own table a label is not looked up by its words alone."""
    return other.measure if other.measure and ": " not in asked.words else same_as(other.words)


def _reason(step: _Step, new: Series, old: Series, why: Evidence) -> str:
    """What went and what came, and why they may be one."""
    return (
        f"“{new.words}” is new here, and “{old.words}” of {_place(step.old)} is gone. They may be one: {why.told}. "
        "Until you say so they stay apart."
    )


def _news(
    step: _Step, what: Literal["label"], change: Change, name: str, *, was: str = "", question: str = "", why: str = ""
) -> News:
    return News(step.new, step.old, what, change, name, was, question, why)


def _sheet_changes(by_table: Mapping[int, Profile], followed: Mapping[int, int]) -> list[News]:
    """Tabs that came and went between two workbooks of which at least one sheet follows one of the other."""
    steps: dict[tuple[str, str], tuple[Profile, Profile]] = {}
    for at, before in followed.items():
        new, old = by_table[at], by_table[before]
        if new.file_sha256 != old.file_sha256:
            steps.setdefault((old.file_sha256, new.file_sha256), (old, new))
    news = []
    for (old_book, new_book), (old, new) in steps.items():
        mine = [p for p in by_table.values() if p.file_sha256 == new_book]
        theirs = [p for p in by_table.values() if p.file_sha256 == old_book]
        went = {followed[p.at] for p in mine if p.at in followed}
        news += [News(new, old, "sheet", "new", p.sheet) for p in mine if p.at not in followed and p.sheet]
        news += [News(new, old, "sheet", "gone", p.sheet) for p in theirs if p.at not in went and p.sheet]
    return news


def _lines(found: Iterable[News]) -> Iterator[Line]:
    """One remark a sheet."""
    steps: dict[tuple[int, int], list[News]] = {}
    for news in found:
        steps.setdefault((news.new.at, news.old.at), []).append(news)
    for every in steps.values():
        new, old = every[0].new, every[0].old
        words = {"other": _place(old), "changes": told(every)}
        yield problem_line("drift", "kept", file=new.file, sheet=new.sheet, cell=WHOLE, words=words)


def _place(profile: Profile) -> str:
    return " › ".join(part for part in (profile.file, profile.sheet) if part)


def _frame(found: Sequence[News]) -> pd.DataFrame:
    return pd.DataFrame([news.row() for news in found], columns=list(NEWS_COLUMNS)).astype("str")
