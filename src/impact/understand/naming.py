"""A column's and a row's words in; the measure that they name together, with the reason, out."""

import re
from collections.abc import Sequence

from impact.decisions import Decisions
from impact.understand.layout import Layout
from impact.understand.measures import Named, decided, is_generic, measure_in_name, measure_named
from impact.understand.run_together import in_single_words
from impact.understand.said_times import without_times
from impact.vocabulary.measures import measures
from impact.words import fold

_MONEY = re.compile(
    r"\b(?:fees?|charges|income|revenues?|receipts|expenditures?|expenses?|costs?|spend(?:ing)?|budget|salar(?:y|ies)|wages|finance|financial|fines)\b|[$£€]"
)
_MAY_BE_NEGATIVE = re.compile(
    r"\b(?:net|change|difference|variance|balance|surplus|deficit|growth|temperature|gain|loss|adjustment)\b|%"
)
_AVERAGES = re.compile(
    r"\b(?:averages?|avg|means?|medians?|per capita|moyennes?|durchschnitt\w*|mittelwerte?|promedios?|medie"
    r"|keskiarvo\w*|médias)\b"
)
# “Totals and averages”: some of these are counts.
_BESIDES = re.compile(r"\b(?:and|with|incl\w*|totals?|et|und|y|e|ja|by means)\b|[&+]")
_SHORT = 60
# Measures that may stand on a sheet about money without being money.
_ANYWHERE = frozenset({"population", "operating_expenditure", "staff_fte"})


def measure_of(words: str, layout: Layout, decisions: Decisions) -> Named:
    """The measure of these words, as a person decided or as the vocabulary has it."""
    if (answered := _as_decided(words, decisions)) is not None:
        return answered
    named = measure_named(words)
    if named.key and named.key not in _ANYWHERE and about_money(layout):
        return Named("", "Not mapped: the sheet is about money.", (named.key,))
    if named.key and (words := about_averages(layout)):
        return Named("", f"“{words}” says that these are averages. Are they counts all the same?", (named.key,))
    return named


def measure_of_names(layout: Layout, decisions: Decisions) -> tuple[Named, str]:
    """Where the columns are headed by times only: the one measure that title, sheet or file names, and those words."""
    sheet = layout.table.grid.sheet
    stem = re.sub(r"\.\w{2,4}$", "", sheet.file)
    names = [*layout.titles, *(in_single_words(n) for n in (sheet.name if sheet.name != stem else "", stem))]
    for name in names:
        words = without_times(name).strip(" -_")
        if not name or not words:
            continue
        if (answered := _as_decided(words, decisions)) is not None:
            return answered, words
        key = measure_in_name(name)
        if key and not (about_money(layout) and key not in _ANYWHERE):
            return Named(key, f"“{name}” names “{measures()[key].label}”."), words
    words = _fallback(names)
    return _as_decided(words, decisions) or Named(
        "", "Neither the header nor the sheet or file names a measure."
    ), words


def _as_decided(words: str, decisions: Decisions) -> Named | None:
    answer = decided(words, decisions)
    if answer is None:
        return None
    return Named(answer if answer in measures() else "", "somebody decided so", refused=answer not in measures())


def _fallback(names: Sequence[str]) -> str:
    """What to call numbers that nothing names: the file's own words, be they only its month; never nothing."""
    return next((words for name in reversed(names) if (words := without_times(name))), "") or fold(names[-1])


def about_money(layout: Layout) -> bool:
    corner = next((column.header for column in layout.columns if column.header), "")
    return any(
        _MONEY.search(fold(words))
        for words in (layout.table.grid.sheet.name, corner[:60], *layout.titles)
        if len(words) < 120
    )


def about_averages(layout: Layout) -> str:
    """The title, or the name of the sheet or file, that calls the numbers averages; not one that speaks of them too."""
    sheet = layout.table.grid.sheet
    names = (*layout.titles, sheet.name, in_single_words(re.sub(r"\.\w{2,4}$", "", sheet.file)))
    return next((name for name in names if len(name) <= _SHORT and _calls_averages(without_times(name))), "")


def _calls_averages(words: str) -> bool:
    return bool(_AVERAGES.search(words)) and not _BESIDES.search(words)


def may_be_negative(words: str, layout: Layout) -> bool:
    return bool(_MAY_BE_NEGATIVE.search(fold(words)) or _MONEY.search(fold(words))) or about_money(layout)


def bare(words: str) -> bool:
    """Whether these words leave it open what is counted."""
    return not words or is_generic(words)
