"""A code, a time and who reads in; the phrases that people use for it, by how many wrote them, with examples, out.

Before anybody but readers a phrase comes only from reflections that anyone may quote, so staff and board see the same
list; it is counted by quarters as small numbers are; and it is never told of a branch. See docs/decisions/018.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Literal

import pandas as pd

from impact.coding.latest import decided
from impact.coding.our_words import Grams, Passage, Phrase, grams, typical, written_small
from impact.coding.personal_details import find_details
from impact.model import Code
from impact.policy.consent import may_quote
from impact.policy.small_numbers import Cut, cut_for_public, cut_for_staff
from impact.policy.thresholds import Thresholds
from impact.service.cache import Cache
from impact.service.codebook.codebook import codebook_of
from impact.service.figures.coded import coded_of
from impact.service.people.thresholds import thresholds_of
from impact.service.reading.reading_card import own_words
from impact.service.reading.sentences import sentences
from impact.service.reading.told_rows import lines_here, periods_of, rows_here
from impact.service.sheets.reading import codings_of, reading_key, state_key
from impact.service.voices.quoting import quoted
from impact.service.voices.same_words import replacements_of
from impact.workspace import Workspace

Edition = Literal["readers", "staff", "board", "public"]
EVERYTHING = ""
# What two share is a turn of speech; what one writes is theirs.
FEWEST_FOR_READERS = 2
MOST_PHRASES, MOST_EXAMPLES = 12, 2
_BETWEEN = r"[\s-]+"

Size = Callable[[Collection[str]], int]


@dataclass(frozen=True, slots=True)
class OurPhrase:
    """`people` is None where not of all of these reflections it is known who wrote them."""

    words: str
    people: int | None
    reflections: int
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OurWords:
    """`periods`: years and quarters that may be chosen, newest first. `held`: this code is not for this edition."""

    code: Code
    phrases: tuple[OurPhrase, ...]
    periods: tuple[str, ...]
    held: bool = False


@dataclass(frozen=True, eq=False)
class _Written:
    """All that was written: words that somewhere stand small, phrases by row, hidden stretches by line."""

    small: frozenset[str]
    grams: Grams
    hidden: Mapping[str, tuple[tuple[int, int], ...]]


@dataclass(frozen=True, slots=True)
class _Told:
    """To whom, and how few may stand behind a phrase."""

    edition: Edition
    thresholds: Thresholds


_WRITTEN: Cache[_Written] = Cache(2)
_WRITERS: Cache[dict[str, str]] = Cache(3)
_TYPICAL: Cache[tuple[Phrase, ...]] = Cache(24)


def our_words(kept: Workspace, code: str, *, edition: Edition, period: str = EVERYTHING) -> OurWords:
    """`period` is the name of a year or a quarter. Raises KeyError for a code that is none."""
    book = codebook_of(kept)
    periods = _periods(kept)
    if book[code].sensitive and edition in ("board", "public"):
        return OurWords(book[code], (), periods, held=True)
    writer = _WRITERS.get(reading_key(kept), lambda: _writers(kept))
    quarters = {row.id: row.period for row in rows_here(kept)}
    told = _Told(edition, thresholds_of(kept))
    count = partial(_count, quarters=quarters, writer=writer, told=told, period=period)
    counted = ((phrase, here) for phrase in _typical(kept, code, edition) if (here := count(phrase.rows)))
    ordered = sorted(counted, key=lambda one: (-len(one[1]), one[0].words))[:MOST_PHRASES]
    return OurWords(
        book[code],
        tuple(
            OurPhrase(phrase.words, _people(rows, writer), len(rows), _examples(kept, phrase.words, rows, edition))
            for phrase, rows in ordered
        ),
        periods,
    )


def _periods(kept: Workspace) -> tuple[str, ...]:
    quarters = [name for name in periods_of(rows_here(kept)) if "-Q" in name]
    return tuple(dict.fromkeys(name for quarter in quarters for name in (_year(quarter), quarter)))


def _year(quarter: str) -> str:
    return quarter.rpartition("-Q")[0]


def _count(
    rows: Collection[str], *, quarters: Mapping[str, str], writer: Mapping[str, str], told: _Told, period: str
) -> frozenset[str]:
    """Those of these rows that are counted in this time; none where they are too few to be told of."""
    quarter_of = {row: quarters.get(row, "") for row in rows}
    size = partial(_size, writer=writer)
    if told.edition == "readers":
        here = frozenset(row for row, quarter in quarter_of.items() if _is_within(quarter, period))
        return here if size(here) >= FEWEST_FOR_READERS else frozenset()
    units = [unit for cut in _cuts(quarter_of, size, told) for unit in cut.units]
    shown = {name for unit in units if all(_is_within(q, period) for q in unit.members) for name in unit.members}
    return frozenset(row for row, quarter in quarter_of.items() if quarter in shown)


def _is_within(quarter: str, period: str) -> bool:
    return period in (EVERYTHING, quarter) or (bool(quarter) and _year(quarter) == period)


def _cuts(quarter_of: Mapping[str, str], size: Size, told: _Told) -> Iterable[Cut]:
    """Each year cut once into quarters that are told alone, quarters told together, and quarters held back."""
    rows_of: dict[str, dict[str, list[str]]] = {}
    for row, quarter in sorted(quarter_of.items()):
        if quarter:
            rows_of.setdefault(_year(quarter), {}).setdefault(quarter, []).append(row)
    for by_quarter in rows_of.values():
        sizes = {quarter: size(by_quarter[quarter]) for quarter in sorted(by_quarter)}
        together = partial(_together, by_quarter, size)
        staff, public = told.thresholds.staff, told.thresholds.public
        cut = cut_for_staff(sizes, fewest=staff, together=together)
        if told.edition == "public":
            cut = cut_for_public(cut, sizes, fewest=staff, fewest_public=public, together=together)
        yield cut


def _together(by_quarter: Mapping[str, list[str]], size: Size, quarters: Iterable[str]) -> int:
    return size([row for quarter in quarters for row in by_quarter[quarter]])


def _size(rows: Collection[str], writer: Mapping[str, str]) -> int:
    """People, where it is known of all who wrote them; else reflections."""
    people = _people(rows, writer)
    return len(rows) if people is None else people


def _people(rows: Collection[str], writer: Mapping[str, str]) -> int | None:
    names = {writer.get(row, "") for row in rows}
    return None if "" in names else len(names)


def _writers(kept: Workspace) -> dict[str, str]:
    lines = lines_here(kept)
    return dict(zip(lines["told_in"], lines["writer"], strict=True))


def _typical(kept: Workspace, code: str, edition: Edition) -> tuple[Phrase, ...]:
    """The same for staff, board and public: two editions side by side tell of nobody."""
    for_readers = edition == "readers"
    return _TYPICAL.get((*state_key(kept), code, for_readers), lambda: _look(kept, code, for_readers=for_readers))


def _look(kept: Workspace, code: str, *, for_readers: bool) -> tuple[Phrase, ...]:
    written = _written(kept)
    stands = coded_of(kept).standing
    with_code = set(stands.loc[stands["in_x"] & (stands["code"] == code), "reflection_id"])
    base = set(written.grams) if for_readers else _for_anyone(kept) & set(written.grams)
    coded = {row: written.grams[row] for row in with_code & base}
    coded |= grams(_marked(kept, code, set(coded), written), small=written.small)
    rest = {row: phrases for row, phrases in written.grams.items() if row in base - with_code}
    return tuple(typical(coded, rest, fewest=FEWEST_FOR_READERS)) if rest else ()


def _for_anyone(kept: Workspace) -> set[str]:
    """Rows whose writer lets anyone quote them, once somebody has read them for who could be recognised."""
    lines = lines_here(kept)
    allows = lines["consent"].map(lambda given: may_quote(str(given), audience="public", cleared_by=2))
    return set(lines["told_in"]) - set(lines.loc[~allows, "told_in"])


def _marked(kept: Workspace, code: str, rows: set[str], written: _Written) -> Iterable[Passage]:
    """Where people marked the words that carry the code, those words alone."""
    book = codebook_of(kept)
    codes = {code, *(child.id for child in book.values() if child.parent == code)}
    said = decided(codings_of(kept))
    said = said[said["code"].isin(codes) & (said["state"] == "confirmed") & (said["polarity"] != "denied")]
    lines = lines_here(kept).set_index("id")
    for line in said.dropna(subset=["start", "end"]).itertuples():
        name = str(line.reflection_id)
        if name in lines.index and (row := str(lines.at[name, "told_in"])) in rows:
            start, end = int(str(line.start)), int(str(line.end))
            hidden = tuple((a - start, b - start) for a, b in written.hidden.get(name, ()))
            yield Passage(row, str(lines.at[name, "text"])[start:end], hidden)


def _written(kept: Workspace) -> _Written:
    staff, places = own_words(kept)
    standing = replacements_of(kept)
    replaced = tuple((name, one.start, one.end) for name, all_ in sorted(standing.items()) for one in all_)
    key = (*reading_key(kept), staff, places, replaced)
    return _WRITTEN.get(key, lambda: _read(lines_here(kept), staff, places, replaced))


def _read(
    lines: pd.DataFrame, staff: tuple[str, ...], places: tuple[str, ...], replaced: Iterable[tuple[str, int, int]]
) -> _Written:
    lines = lines[lines["text"] != ""]
    hidden: dict[str, list[tuple[int, int]]] = {}
    for name, start, end in replaced:
        hidden.setdefault(name, []).append((start, end))
    for one in find_details(zip(lines["id"], lines["text"], strict=True), staff=staff, places=places):
        hidden.setdefault(one.id, []).append((one.start, one.end))
    small = written_small(lines["text"])
    told = zip(lines["id"], lines["told_in"], lines["text"], strict=True)
    passages = (Passage(str(row), str(text), tuple(hidden.get(str(name), ()))) for name, row, text in told)
    return _Written(small, grams(passages, small=small), {name: tuple(spots) for name, spots in hidden.items()})


def _examples(kept: Workspace, words: str, rows: Collection[str], edition: Edition) -> tuple[str, ...]:
    """Sentences that this edition may quote, with no place and no role under them; readers see any."""
    lines = lines_here(kept)
    lines = lines[lines["told_in"].isin(rows)]
    row_of = dict(zip(lines["id"], lines["told_in"], strict=True))
    if edition == "readers":
        texts = dict(zip(lines["id"], lines["text"], strict=True))
    else:
        texts = {name: quote.text for name, quote in quoted(kept, edition).items()}
    pattern = re.compile(rf"\b{_BETWEEN.join(map(_either_mark, words.split()))}\b", re.IGNORECASE)
    found: dict[str, str] = {}
    for name, text in texts.items():
        row = str(row_of.get(name, ""))
        if row and row not in found and (match := pattern.search(text)):
            found[row] = _sentence(text, match.start(), match.end())
        if len(found) == MOST_EXAMPLES:
            break
    return tuple(found.values())


def _either_mark(word: str) -> str:
    return re.escape(word).replace("'", "['’]")


def _sentence(text: str, start: int, end: int) -> str:
    around = [(a, b) for a, b in sentences(text) if a < end and start < b]
    return " ".join(text[around[0][0] : around[-1][1]].split()) if around else text
