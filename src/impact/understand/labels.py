"""A column's numbers in; the label and the measure of each out, and the question where nothing names the measure."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from impact.sheets import address
from impact.understand.contested import unless_decided
from impact.understand.heads import Head
from impact.understand.layout import Layout
from impact.understand.measures import Named
from impact.understand.naming import bare, measure_of
from impact.understand.numbers import Numbers
from impact.understand.table_reading import Reading
from impact.understand.table_times import is_log
from impact.vocabulary.measures import measures
from impact.words import fold

BY_THE_CLOCK = "The columns are hours of the day, and their numbers may be totals or averages. Shall they be added up?"


def labels_and_measures(
    head: Head, numbers: Numbers, at: Sequence[int], reading: Reading
) -> tuple[list[str], list[str]]:
    """For each number its label and its measure; what has no measure is put on the list of questions."""
    layout, across = reading.layout, reading.layout.places_across.get(head.column)
    row_labels = [reading.rows.labels[i] for i in at]
    whens = [reading.rows.whens[i] for i in at]
    own = (
        ""
        if across is not None and not layout.measures_across
        else reading.contested.get(head.column, (head.words, ""))[0]
    )
    thought: dict[str, tuple[str, str]] = {}
    if (
        layout.measure is None
        and own
        and is_log(layout, whens)
        and measure_of(own, layout, layout.context.decisions).key
    ):
        # In a log of single events a day has several rows as a matter of course: each adds to the measure.
        row_labels = [""] * len(row_labels)
    if head.column in layout.hours and not numbers.percent:
        return _by_the_clock(head, row_labels, reading)
    waiting: Counter[str] = Counter(row_labels)
    if numbers.percent:  # a rate of whatever the words name: nothing to ask
        return [_label_only(own, row_label, reading) for row_label in row_labels], [""] * len(row_labels)
    for row_label in waiting:
        thought[row_label] = _one_label(head, own, row_label, reading, waiting[row_label])
    return [thought[label][0] for label in row_labels], [thought[label][1] for label in row_labels]


def _one_label(head: Head, own: str, row_label: str, reading: Reading, waiting: int) -> tuple[str, str]:
    layout, by_name = reading.layout, reading.by_name
    decisions = layout.context.decisions
    words = " · ".join(part for part in ("" if bare(own) and row_label else own, row_label) if part)
    named_rows = layout.measure is not None or layout.section_says == "measure"
    if bare(words):
        group = reading.columns.groups.get(head.column, "")
        name, name_words = (reading.columns.of(head), group) if group else by_name
        label = words if words and not name_words else f"{name_words} · {words}" if words else name_words
        # A bare “count” beside other words is a part of something: the file's name says of what, not which part.
        key, asked, asked_words = name.key, name, name_words or words
    elif bare(own) and not named_rows:
        label, asked, asked_words = (
            words if not own else f"{own} · {row_label}",
            measure_of(row_label, layout, decisions),
            row_label,
        )
        key = asked.key if decisions.answer("measure", fold(row_label)) else ""
        if not key:
            asked = Named(
                "",
                "The file's name may say what is counted, but rows are told apart by more words.",
                ((by_name[0].key,) if by_name[0].key else ()),
            )
            asked_words = by_name[1] or row_label
            decided = decisions.answer("measure", fold(asked_words))
            key = decided if decided in measures() else ""
    else:
        asked = _contested(words, head, row_label, reading) or _named(words, head, row_label, reading)
        label, key, asked_words = words, asked.key, words
        if not key and not asked.refused and own and row_label and head.column not in reading.contested:
            asked = replace(
                asked,
                reason=f"Rows of one branch and time are told apart by further words (“{row_label}”).",
                guesses=asked.guesses or _guess(own, layout),
            )
            decided = decisions.answer("measure", fold(own))
            key, asked_words = (decided if decided in measures() else ""), own
    if layout.titled and label:
        label = f"{layout.titled}: {label}"
    if not key and not asked.refused and asked_words:
        _ask(asked_words, asked, waiting, head, reading)
    return label, key


def _by_the_clock(head: Head, row_labels: Sequence[str], reading: Reading) -> tuple[list[str], list[str]]:
    """Numbers by the hour are parts of something, or averages of it: they add up only once somebody says so."""
    name, words = reading.by_name
    answer = reading.layout.context.decisions.answer("measure", fold(words))
    key = answer if answer in measures() else ""
    if not answer:
        asked = Named("", BY_THE_CLOCK, (name.key,) if name.key else ())
        _ask(words, asked, len(row_labels), head, reading)
    hour = reading.layout.hours[head.column]
    return [" · ".join(part for part in (words, hour, label) if part) for label in row_labels], [key] * len(row_labels)


def _label_only(own: str, row_label: str, reading: Reading) -> str:
    return " · ".join(part for part in (own or reading.by_name[1], row_label) if part)


def _named(words: str, head: Head, row_label: str, reading: Reading) -> Named:
    if not row_label and head.column in reading.columns.by_column:
        return reading.columns.of(head)
    return measure_of(words, reading.layout, reading.layout.context.decisions)


def _contested(words: str, head: Head, row_label: str, reading: Reading) -> Named | None:
    _, key = reading.contested.get(head.column, ("", reading.contested_labels.get(row_label, "")))
    return unless_decided(words, key, reading.layout) if key else None


def _guess(words: str, layout: Layout) -> tuple[str, ...]:
    named = measure_of(words, layout, layout.context.decisions)
    return (named.key,) if named.key else ()


def _ask(words: str, named: Named, waiting: int, head: Head, reading: Reading) -> None:
    unknown, layout = reading.unknown, reading.layout
    top = layout.table.header.rows[-1] if layout.table.header.rows else layout.table.header.first_data
    before = unknown.measures.get(fold(words))
    if before:
        unknown.measures[fold(words)] = (before[0], before[1], before[2] + waiting, before[3])
    else:
        unknown.measures[fold(words)] = (words, named, waiting, address(top, head.column))
