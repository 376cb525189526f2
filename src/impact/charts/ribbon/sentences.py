"""A ribbon in, its sentences out: what to see, what it is, what it rests on, what it cannot show."""

from collections.abc import Iterator, Sequence

from impact.charts.guarded import Voice
from impact.charts.heard import held_words, short_words_explained
from impact.charts.page import Told
from impact.charts.quotes import consent_words, why_words
from impact.charts.ribbon.months import Kind, Month
from impact.charts.ribbon.story import Story
from impact.charts.sentences import (
    INVENTED,
    OFFERED,
    as_much_as_fits,
    cannot_say,
    heard,
    joined,
    short_enough,
    short_noun,
    sources_words,
)
from impact.charts.words import count, dates, listing, of, period, plural, say, within

# Of the reason for a quote: three of them stand in the footer, and the table has them whole.
LONGEST_WHY = 170


def told(story: Story, per_mark: int, *, in_full: bool = False) -> Told:
    """`per_mark`: how many reflections one mark stands for. `in_full`: why there are no marks stands in the drawing."""
    return Told(
        title=title(story),
        subtitle=subtitle(story, per_mark),
        footer=footer(story, in_full=in_full),
        alt=alt_text(story),
    )


def title(story: Story) -> str:
    """The count first; the voices as full as twelve words allow."""
    voices = list(_heard(story))
    return short_enough(
        f"{counted}; {voice}" if voice else counted for counted in _counted(story) for voice in (*voices, "")
    )


def subtitle(story: Story, per_mark: int) -> str:
    where = f"{story.noun} at {story.where}, {story.span}."
    if not story.n:
        return where
    if per_mark == 1:
        return f"{where} One mark is one reflection of that {story.data.grain}, filled if it names the thread."
    return f"{where} One mark is about {per_mark:,} reflections of that {story.data.grain}; the numbers are exact."


def footer(story: Story, *, in_full: bool) -> str:
    data = story.data
    return joined(
        _basis(story),
        _gaps(story.months),
        f"The count is that of the {story.where} which reported every month." if data.of else "",
        "" if in_full else short_words_explained(story.bins, data.fewest),
        held_words(story.bins, of_all=True),
        _threads_left_out(story),
        OFFERED if story.n else "",
        consent_words([quote for _, quote in story.pins]),
        why_words([quote for _, quote in story.pins], most=LONGEST_WHY),
        *data.footer_notes,
        cannot_say(data.measure),
        sources_words(data.sources),
        INVENTED if data.invented else "",
    )


def alt_text(story: Story) -> str:
    """Form, span, the facts of the title and what is hidden, in at most 400 characters."""
    form = f"{story.noun} by month at {story.where}, {story.span}, as an area from zero, with reflections below."
    one = len(story.pins) == 1
    hung = f"{plural(len(story.pins), 'quote')} {'hangs from its month' if one else 'hang from their months'}."
    n = f"n by {story.data.grain}: {', '.join(row.short_words for row in story.bins)}." if story.n else ""
    return as_much_as_fits(
        [form, f"{title(story)}.", hung if story.pins else "", n, _gaps(story.months)], last="Table below."
    )


def _counted(story: Story) -> Iterator[str]:
    """Clauses about the count, the fullest first; the last one is always short."""
    noun, months = short_noun(story.data.measure), story.months
    whole = [month.value for month in months if month.kind == "whole" and month.value is not None]
    if whole and len(whole) == len(months) > 1:
        least, most = count(min(whole)), count(max(whole))
        a_month = " a month" if story.data.measure.kind == "flow" else ""
        if least == most:
            yield f"{noun} stood at {least} in every month"
        else:
            yield f"{noun} ran from {least} to {most}{a_month}"
    elif whole and len(months) == 1:
        yield f"{noun} came to {count(whole[0])}"
    elif any(month.kind == "held_back" for month in months):
        shown = _of(len(whole), len(months))
        yield f"{shown[:1].upper()}{shown[1:]} months of {within(noun)} may be shown"
    elif whole:
        yield f"{_of(len(whole), len(months)).capitalize()} months of {within(noun)} are known"
    yield f"No month of {within(noun)} is known in full"


def _of(part: int, whole: int) -> str:
    return of(part, whole) if part else f"none of {say(whole)}"


def _heard(story: Story) -> Iterator[str]:
    kinds = {row.voice for row in story.bins}
    order: tuple[Voice, ...] = ("shown", "unread", "held_back", "silent")
    voice: Voice = next((kind for kind in order if kind in kinds), "silent")
    all_shown = "held_back" not in kinds and not any(row.held for row in story.bins)
    return heard(voice, story.n, story.unread, all_shown=all_shown)


def _basis(story: Story) -> str:
    data = story.data
    days = _days(story.months)
    if not story.n:
        waiting = f"; {story.unread:,} {'is' if story.unread == 1 else 'are'} unread" if story.unread else ""
        return f"All branches, {days}: no reflections to show{waiting}."
    who = f" from {plural(data.writers, 'writer')}" if data.writers else ""
    waits = f"; {story.unread:,} more {'is' if story.unread == 1 else 'are'} unread" if story.unread else ""
    grain = (
        # Which month is too small, or of one branch alone, would tell what is held back.
        ", by quarter, because not every month can stand alone" if data.grain == "quarter" else ""
    )
    return f"All branches, {days}: n = {plural(story.n, 'reflection')} read{who}{grain}{waits}."


def _gaps(months: Sequence[Month]) -> str:
    """What a break in the area and an open circle are."""
    said: dict[Kind, str] = {
        "unknown": "Not reported by month",
        "held_back": "Held back",
        "part": "Open circle, reported in part",
    }
    named = {kind: [period(month.period) for month in months if month.kind == kind] for kind in said}
    return " ".join(f"{words}: {listing(named[kind], most=4)}." for kind, words in said.items() if named[kind])


def _threads_left_out(story: Story) -> str:
    missing = any(row.speaks and None in row.named for row in story.bins)
    return "A dashed line: this thread is not shown there." if missing else ""


def _days(months: Sequence[Month]) -> str:
    first, last = dates(months[0].period), dates(months[-1].period)
    return (
        f"{first.partition(' to ')[0]} to {last.partition(' to ')[2]}" if first and last else period(months[0].period)
    )
