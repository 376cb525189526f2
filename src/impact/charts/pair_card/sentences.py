"""A pair card in, its sentences out: what to see, what it is, what it rests on, what it hides."""

from collections.abc import Iterator

from impact.charts.guarded import HELD_BACK
from impact.charts.page import Told
from impact.charts.pair_card.card import Card, code_phrase
from impact.charts.places import place_words, widened_words
from impact.charts.quotes import cut
from impact.charts.sentences import (
    INVENTED,
    LONGEST_TITLE,
    OFFERED,
    as_much_as_fits,
    joined,
    short_noun,
    sources_words,
)
from impact.charts.words import count, dates, noun, of, period, plural, say, since_when, within

# Letters of a quote or an ask that an alternative text has room for.
LONGEST_SAID = 130
LONGEST_PLACE = 60


def told(card: Card) -> Told:
    return Told(title(card), subtitle(card), footer(card), alt_text(card))


def title(card: Card) -> str:
    """The first that is not too long; the place is left out before anything of the voices is."""
    counts = list(_counted(card))
    for voices in _voices(card):
        for counted in counts:
            if len((sentence := f"{counted}; {voices}").split()) <= LONGEST_TITLE:
                return sentence
    return counts[-1]


def subtitle(card: Card) -> str:
    voice = "one voice" if card.quote else "what people wrote" if card.speaks else ""
    parts = f"one number, {voice}, and what they say together" if voice else "one number, and what it cannot say alone"
    return joined(f"{place(card)}, {period(card.data.period)}: {parts}.", widened_words(card.data.widened))


def footer(card: Card) -> str:
    """n, writers, dates, place, what one quote is, sources. What the pair cannot say stands on the card itself."""
    return joined(
        _basis(card),
        _left_away(card),
        _one_voice(card),
        OFFERED if card.heard.speaks else "",
        *card.data.footer_notes,
        sources_words(card.data.sources),
        INVENTED if card.data.invented else "",
    )


def alt_text(card: Card) -> str:
    """Form, place, period, number, voice and what they say together, in at most 400 characters."""
    where = place(card)
    where = where if len(where) <= LONGEST_PLACE else f"{where[: LONGEST_PLACE - 1].rstrip()}…"
    form = f"A number, a voice and what they say together, {where}, {period(card.data.period)}."
    number = f"{count(card.value)} {card.what}" if card.value is not None else f"{noun(card.data.measure)}"
    number += f", {since_when(card.change, card.before, card.data.before)}" if card.change is not None else ""
    number += f", {card.value_words}" if card.value_words else ""
    voice = f"Voice: {_short(card.quote.text)}" if card.quote else ""
    fit = f"Fit: {card.fit}." if card.fit else ""
    ask = f"Ask: {_short(card.data.ask)}" if card.data.ask else ""
    named = f"{card.x} of {card.heard.n} name {code_phrase(card.data.code)}." if card.speaks else f"{card.silence}."
    return as_much_as_fits([form, f"{title(card)}.", f"{number}.", named, fit, voice, ask], last="Table below.")


def place(card: Card, *, inside: bool = False) -> str:
    return place_words(card.data.place, card.data.widened, inside=inside)


def _counted(card: Card) -> Iterator[str]:
    """What the number did, with the place and without."""
    at = f" at {card.data.place}" if card.data.place else ""
    what = short_noun(card.data.measure)
    if card.value is None:
        yield from _no_count(card, at)
        return
    if card.value_words:
        yield from _counted_in_part(card)
        return
    if card.change is None:
        verb = f"{'stood at' if card.data.measure.kind == 'stock' else 'came to'} {count(card.value)}"
    else:
        verb = "fell" if card.change < 0 else "rose" if card.change > 0 else "stood still"
    yield f"{what} {verb}{at}"
    yield f"{what} {verb}"


def _no_count(card: Card, at: str) -> Iterator[str]:
    if card.value_words == HELD_BACK:
        yield f"The count{at} is held back"
        yield "The count is held back"
        return
    what = within(short_noun(card.data.measure))
    yield f"Nobody reported {what}{at}"
    yield f"Nobody reported {what}"


def _counted_in_part(card: Card) -> Iterator[str]:
    what = within(short_noun(card.data.measure))
    parts, expected = card.data.parts, card.data.parts_expected
    if parts and expected and parts < expected:
        yield f"{of(parts, expected).capitalize()} months report {what}"
        yield f"{of(parts, expected).capitalize()} months are reported"
    else:
        yield f"Only a part of {what} is reported"
        yield "Only a part is reported"


def _voices(card: Card) -> Iterator[str]:
    if card.speaks:
        x, n = card.x or 0, card.heard.n or 0
        name = code_phrase(card.data.code)
        if x:
            yield f"{of(x, n)} reflections {'names' if x == 1 else 'name'} {name}"
            yield f"{x:,} of {n:,} name {name}"
            return
        yield f"none of {say(n)} reflections names {name}"
        yield f"none of {n:,} names {name}"
        return
    match card.heard.voice:
        case "unread":
            yield "reflections wait unread"
        case "silent":
            yield "no voices yet"
        case _ if card.data.code.sensitive:
            yield "its voices are not shown by branch" if card.data.place else "its voices are held back"
            yield "voices not shown"
        case _ if card.heard.partners:
            yield "its voices are counted with others"
            yield "voices counted with others"
        case _:
            yield "too few voices to show" if card.data.place else "its voices are held back"


def _basis(card: Card) -> str:
    heard = card.heard
    where = f"{place(card, inside=True)}, {dates(card.data.period) or period(card.data.period)}"
    waits = f"; {heard.unread:,} {'more ' if heard.speaks else ''}unread" if heard.unread else ""
    if not heard.speaks:
        return f"No reflection is shown{waits}, {where}."
    who = f" from {plural(heard.writers, 'writer')}" if heard.writers else ""
    return f"n = {plural(heard.n or 0, 'reflection')}{who}{waits}, {where}."


def _left_away(card: Card) -> str:
    """What of this place and period is not in n."""
    away = card.data.counted_with if card.heard.speaks else ""
    if not away:
        return ""
    return f"Only {away} are in n." if card.data.place else f"Not in n: {away}."


def _one_voice(card: Card) -> str:
    if card.quote is None:
        return ""
    by = f", chosen by {card.quote.chosen_by}" if card.quote.chosen_by else ""
    return f"One voice is not a sample{by}."


def _short(said: str) -> str:
    whole = " ".join(said.split())
    return cut(whole, fits=lambda words: len(words) <= LONGEST_SAID)
