"""Ten yearly workbooks whose headers drift: each question is answered once, and nothing is joined unasked."""

from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd
import pytest
from drifting_years import YEARS, Item, Written, ten_years

from impact import pipeline
from impact.decisions import Decision, Decisions, earlier_label
from impact.merge import Merged
from impact.service.sheets.understanding import Understandings
from impact.sheets import Book
from impact.words import fold


@dataclass
class Librarian:
    """Knows what every header means, and answers what is asked; writes down what was asked in which year."""

    written: Written
    asked: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    decisions: list[Decision] = field(default_factory=list)
    understandings: Understandings = field(default_factory=Understandings)

    def read(self, books: list[Book]) -> Merged:
        made = Decisions.of(self.decisions)
        return pipeline.merge_books(books, decisions=made, fiscal_start=7, understood_as=self.understandings.of)

    def bring_in(self, year: int) -> Merged:
        """All years up to this one, until no question is left."""
        books = self.written.books[: YEARS.index(year) + 1]
        for _ in range(60):
            merged = self.read(books)
            if merged.questions.empty:
                return merged
            for question in merged.questions.itertuples():
                self.asked[year].append(str(question.id))
                self.decisions.append(Decision(question.kind, question.subject, self.answer(question)))
        raise AssertionError("the questions have no end")

    def answer(self, question: object) -> str:
        assert question.kind == "measure", question  # type: ignore[attr-defined]
        meant = self.items_called(question.subject)  # type: ignore[attr-defined]
        guesses = (question.guess_1, question.guess_2, question.guess_3)  # type: ignore[attr-defined]
        return next((guess for guess in guesses if guess and self.is_meant(guess, meant)), "none")

    def is_meant(self, guess: str, meant: set[str]) -> bool:
        label = earlier_label(guess)
        if label:
            return self.items_called(label) == meant
        return {item.measure for item in self.items() if item.name in meant} == {guess}

    def items_called(self, words: str) -> set[str]:
        return {i.name for i in self.items() if fold(words) in {fold(called) for called in i.words.values()}}

    def items(self) -> set[Item]:
        return set(self.written.truth.values())


@pytest.fixture(scope="module")
def librarian() -> Librarian:
    return Librarian(ten_years())


@pytest.fixture(scope="module")
def all_years(librarian: Librarian) -> Merged:
    for year in YEARS:
        merged = librarian.bring_in(year)
    return merged


def names_by_item(merged: Merged, written: Written) -> dict[str, set[str]]:
    """Of every item, under which names its numbers stand."""
    counts = merged.counts
    letters = counts["cell"].str.rstrip("0123456789")
    names = counts["measure"].where(counts["measure"] != "", counts["label"].map(fold))
    found: dict[str, set[str]] = defaultdict(set)
    for file, sheet, column, name in zip(counts["file"], counts["sheet"], letters, names, strict=True):
        found[written.truth[file, sheet, column].name].add(name)
    return found


def test_without_an_answer_no_two_things_ever_stand_under_one_name(librarian: Librarian) -> None:
    merged = Librarian(librarian.written).read(librarian.written.books)
    assert len(merged.counts) == sum(_numbers(s.rows) for b in librarian.written.books for s in b.sheets)
    _never_joined(names_by_item(merged, librarian.written))


def test_after_the_answers_every_series_goes_on_through_all_ten_years(librarian: Librarian, all_years: Merged) -> None:
    found = names_by_item(all_years, librarian.written)
    _never_joined(found)
    rates = {item.name for item in librarian.items() if item.rate}
    broken = {name: names for name, names in found.items() if len(names) > 1 and name not in rates}
    assert broken == {}
    for item in librarian.items():
        if item.measure:
            assert found[item.name] == {item.measure}


def test_nothing_is_asked_twice_and_later_years_ask_only_for_what_is_new(
    librarian: Librarian, all_years: Merged
) -> None:
    per_year = {year: len(librarian.asked[year]) for year in YEARS}
    print("questions by year:", per_year)
    every = [question for asked in librarian.asked.values() for question in asked]
    assert len(every) == len(set(every))
    for year in YEARS[1:]:
        changed = {called for item in librarian.items() if (called := item.called(year)) != item.called(year - 1)}
        changed = {words for words in changed if words and fold(words) not in _known_before(librarian, year)}
        assert per_year[year] <= len(changed), year


def test_all_at_once_asks_no_more_than_year_by_year(librarian: Librarian, all_years: Merged) -> None:
    at_once = Librarian(librarian.written, understandings=librarian.understandings)
    merged = at_once.bring_in(YEARS[-1])
    assert len(at_once.asked[YEARS[-1]]) <= sum(map(len, librarian.asked.values()))
    _never_joined(names_by_item(merged, librarian.written))


def test_three_real_yearly_workbooks_join_nothing_unasked_and_ask_each_thing_once(shared: Path) -> None:
    files = sorted((shared / "spreadsheets" / "stats" / "ct_state_library").glob("CTLib*.xlsx"))
    books = [book for book in pipeline.read_files(files) if not book.refused]
    understandings = Understandings()
    merged = pipeline.merge_books(books, fiscal_start=7, understood_as=understandings.of)
    asked = merged.questions.query("kind == 'measure' and guess_1.str.startswith('label:')")
    print("series to go on under an earlier label:", len(asked))
    assert 5 < len(asked) < 60
    assert asked["rows_waiting"].eq(0).all()
    one = asked.iloc[0]
    answered = [Decision("measure", one["subject"], one["guess_1"])]
    again = pipeline.merge_books(
        books, decisions=Decisions.of(answered), fiscal_start=7, understood_as=understandings.of
    )
    assert one["id"] not in set(again.questions["id"])
    before, after = (
        _years_under(merged, earlier_label(one["guess_1"])),
        _years_under(again, earlier_label(one["guess_1"])),
    )
    assert before < after


def _years_under(merged: Merged, label: str) -> set[pd.Timestamp]:
    return set(merged.counts.loc[merged.counts["label"].map(fold) == fold(label), "period_start"])


def _known_before(librarian: Librarian, year: int) -> set[str]:
    return {fold(item.called(y)) for item in librarian.items() for y in range(YEARS[0], year)}


def _never_joined(found: dict[str, set[str]]) -> None:
    by_name: dict[str, set[str]] = defaultdict(set)
    for item, names in found.items():
        for name in names:
            by_name[name].add(item)
    # Three columns under one heading have one name from the first year on, and no measure.
    joined = {name: items for name, items in by_name.items() if len(items) > 1 and "number a" not in items}
    assert joined == {}


def _numbers(rows: tuple[tuple[object, ...], ...]) -> int:
    return sum(len(row) - 1 for row in rows[3:])
