"""Outcomes in, the figure's sentences out: what to see, what it is, what it rests on, what it cannot show."""

from collections.abc import Iterator, Sequence

from impact.charts.outcomes.rows import OutcomeRow, asked_silence, wrote_silence
from impact.charts.page import Told
from impact.charts.sentences import INVENTED, OFFERED, as_much_as_fits, joined, short_enough, sources_words
from impact.charts.words import dates, listing, period, plural, within
from impact.model import Outcomes

AGREE = "Agree = an answer above the middle of its scale."
# In a title, after “say they”: in few words.
IN_FEW = {"KNOWLEDGE": "learned", "CONFIDENCE": "feel surer", "APPLICATION": "will use it"}
LONGEST_PROGRAMME = 60
# In a subtitle of an alternative text the first letters of a name are enough.
CUT = "…"


def told(data: Outcomes, rows: Sequence[OutcomeRow]) -> Told:
    return Told(title(rows), subtitle(data), footer(data, rows), alt_text(data, rows))


def title(rows: Sequence[OutcomeRow]) -> str:
    """The first outcome of which both sides tell something, in their own order: never the one with the most."""
    return short_enough(_titles(rows))


def subtitle(data: Outcomes) -> str:
    return f"{programme(data)}, {period(data.period)}: what people answered, and what staff and patrons wrote."


def footer(data: Outcomes, rows: Sequence[OutcomeRow]) -> str:
    spoke = any(row.wrote.speaks for row in rows)
    return joined(
        _basis(data, rows),
        AGREE if any(row.asked.speaks for row in rows) else "",
        _sample_words(data, rows),
        _held(rows),
        OFFERED if spoke else "",
        *data.footer_notes,
        "Answers cannot say what lasted, and those who did not answer may think otherwise.",
        sources_words(data.sources),
        INVENTED if data.invented else "",
    )


def alt_text(data: Outcomes, rows: Sequence[OutcomeRow]) -> str:
    where = programme(data)
    where = where if len(where) <= LONGEST_PROGRAMME else f"{where[: LONGEST_PROGRAMME - 1].rstrip()}{CUT}"
    form = f"Survey answers beside reflections, {where}, {period(data.period)}."
    each = [f"{row.name}: {_asked(row)}; {_wrote(row)}." for row in rows]
    return as_much_as_fits([form, f"{title(rows)}.", *each], last="Table below.")


def programme(data: Outcomes) -> str:
    return data.programme or "All programmes"


def _titles(rows: Sequence[OutcomeRow]) -> Iterator[str]:
    answered = [row for row in rows if row.asked.speaks]
    # Of which both sides say something, where there is one.
    both = (row for row in answered if row.wrote.speaks and row.wrote.x)
    first = next(both, answered[0] if answered else None)
    if first is None:
        yield f"{_no_answers(rows)}; {next(_voices(rows[0], rows), 'no voices yet')}"
        yield _no_answers(rows)
        return
    say = "says they" if first.asked.x == 1 else "say they"
    for said in (first.says, IN_FEW.get(first.code, first.says)):
        for voice in _voices(first, rows):
            yield f"{first.asked.of} {say} {said}; {voice}"
    yield f"{first.asked.of} {say} {first.says}"


def _voices(row: OutcomeRow, rows: Sequence[OutcomeRow]) -> Iterator[str]:
    name = within(row.name)
    if row.wrote.speaks:
        if row.wrote.x:
            yield f"{row.wrote.of} reflections {'names' if row.wrote.x == 1 else 'name'} {name}"
            yield f"{row.wrote.of} reflections {'names' if row.wrote.x == 1 else 'name'} it"
        else:
            yield f"none of {row.wrote.n:,} reflections names {name}"
            yield "no reflection read names it"
    elif row.wrote.voice == "silent" and all(other.wrote.voice == "silent" for other in rows):
        yield "no voices yet"
    elif row.wrote.voice == "unread":
        yield "reflections wait unread"
    elif row.wrote.voice == "held_back":
        yield "voices are held back"


def _no_answers(rows: Sequence[OutcomeRow]) -> str:
    if all(row.asked.voice in ("silent", "unread") for row in rows):
        return "No survey answer is here for this time"
    return "Survey answers are held back"


def _basis(data: Outcomes, rows: Sequence[OutcomeRow]) -> str:
    answered = [row.asked.n for row in rows if row.asked.n]
    wrote = [row.wrote.n for row in rows if row.wrote.n]
    people = f"n = {_range(answered)} people who answered" if answered else "No survey answer is shown"
    several = f" in {plural(data.programmes, 'programme')}" if data.programmes > 1 else ""
    voices = f", {_range(wrote)} reflections of all branches" if wrote else ", no reflection is shown"
    return f"{people}{several}{voices}, {dates(data.period) or period(data.period)}."


def _range(numbers: Sequence[int]) -> str:
    least, most = min(numbers), max(numbers)
    return f"{most:,}" if least == most else f"{least:,} to {most:,}"


def _sample_words(data: Outcomes, rows: Sequence[OutcomeRow]) -> str:
    """Why there is an interval, or why there is none."""
    if not any(row.asked.speaks for row in rows):
        return ""
    if any(row.interval for row in rows):
        return "Interval: in 95 of 100 samples like this one it holds the share of all who could be asked (Wilson)."
    if data.programmes > 1:
        return "No interval: answers of several programmes are no one sample."
    return "No interval: nobody marked these answers as a sample; they speak for those who answered."


def _held(rows: Sequence[OutcomeRow]) -> str:
    programmes, branches = max(row.asked.held for row in rows), max(row.wrote.held for row in rows)
    away = [plural(programmes, "programme")] if programmes else []
    away += [plural(branches, "branch", "branches")] if branches else []
    return f"Held back, in no number here: {listing(away)}." if away else ""


def _asked(row: OutcomeRow) -> str:
    interval = f" ({row.interval})" if row.interval else ""
    return f"{row.asked.of} agree{interval}" if row.asked.speaks else asked_silence(row.asked)


def _wrote(row: OutcomeRow) -> str:
    return f"{row.wrote.of} reflections" if row.wrote.speaks else wrote_silence(row.wrote)
