"""Sentences that more than one figure says, and how they are chosen and joined."""

from collections.abc import Iterable, Iterator, Sequence

from impact.charts.guarded import Voice
from impact.charts.words import listing, noun, plural
from impact.model import Measure
from impact.vocabulary.pairs import pairs

# A title that is longer is not read to its end.
LONGEST_TITLE = 12
LONGEST_ALT = 400
# In a title; a longer name gives way to its unit, the subtitle has it in full.
LONGEST_NAME = 4

OFFERED = "Reflections are offered, not sampled: they say what people chose to tell, not how often it happened."
INVENTED = "Sample library, made up."


def short_enough(sentences: Iterable[str]) -> str:
    """The first sentence that a title can hold; the last one where none is."""
    sentence = ""
    for sentence in sentences:
        if len(sentence.split()) <= LONGEST_TITLE:
            break
    return sentence


def heard(voice: Voice, n: int | None, unread: int | None, *, all_shown: bool) -> Iterator[str]:
    """Clauses about the voices for a title, the fullest first. `all_shown`: nothing that was written is held back."""
    match voice:
        case "shown" if not all_shown:
            yield f"{plural(n or 0, 'reflection')} stand{'' if (n or 0) > 1 else 's'} beside them"
            yield f"{plural(n or 0, 'reflection')} beside them"
        case "shown":
            yield f"people wrote {plural((n or 0) + (unread or 0), 'reflection')}"
        case "unread":
            yield f"{plural(unread or 0, 'reflection')} {'waits' if unread == 1 else 'wait'} to be read"
            yield "a reflection waits unread" if unread == 1 else "reflections wait unread"
        case "silent":
            yield "no voices yet"
        case "held_back":
            yield "voices are held back"


def short_noun(measure: Measure) -> str:
    """What is counted, in so few words that a title can hold it."""
    name = noun(measure)
    return name if len(name.split()) <= LONGEST_NAME else measure.unit.capitalize()


def joined(*sentences: str) -> str:
    """Those that say anything, one after the other."""
    return " ".join(sentence for sentence in sentences if sentence)


def as_much_as_fits(sentences: Sequence[str], *, last: str) -> str:
    """The sentences that an alternative text can hold, and the last one; those that are too long are left out."""
    words = ""
    for sentence in sentences:
        longer = f"{words} {sentence}".strip()
        if sentence and len(f"{longer} {last}") <= LONGEST_ALT:
            words = longer
    return f"{words} {last}".strip()


def sources_words(sources: Sequence[str]) -> str:
    return f"Sources: {listing(sources, most=4)}." if sources else ""


def cannot_say(measure: Measure) -> str:
    """The pair file knows what this count cannot say."""
    for pair in pairs().values():
        if measure.key in pair.measures:
            start, _, rest = pair.cannot_say.partition(" ")
            return f"{noun(measure)} {rest}" if start == "It" else pair.cannot_say
    return f"{noun(measure)} cannot say what the count meant to those it counts."
