"""For whom a presentation is and under which limits in; how its numbers are made, in short sections, out."""

from collections.abc import Iterator, Mapping

from impact.model import Audience
from impact.policy.consent import clearances
from impact.policy.thresholds import Thresholds
from impact.service.figures.made_words import made
from impact.service.figures.protected_words import rules
from impact.vocabulary.codebook import Codebook

Section = tuple[str, tuple[str, ...]]

_READS: Mapping[Audience, str] = {
    "staff": "colleagues in the library",
    "board": "directors and board members",
    "public": "anyone",
}
# What of the Method page stands here: how numbers are made that a presentation may hold.
_MADE = ("n-and-x", "shares", "sums", "changes", "rates", "outcomes", "fit", "agreement")


def method(
    audience: Audience, limits: Thresholds, *, public: int, book: Codebook, quotes: bool = True
) -> tuple[Section, ...]:
    """`public`: how many persons read a quote before the public sees it. `quotes` False: none could be cleared."""
    return (
        (
            "What this is",
            (
                "Counts come from the library’s spreadsheets, words from staff and patrons. Each count stands beside "
                "what people wrote in the same time; neither explains the other.",
                "Reflections are offered, not drawn by lot: they say what people chose to write, not how often it "
                "happened. There is no score, and no branch or person is set above another.",
            ),
        ),
        *_made(limits),
        ("Small numbers", (f"This edition is for {_READS[audience]}.", *rules(limits))),
        ("Consent", consent_words(audience, public=public) if quotes else (NO_QUOTES,)),
        (
            "Blank, silence, unread and zero",
            (
                "Zero was counted. Blank is not known, and a sum with a gap in it says so. Silence means that nobody "
                "wrote, unread that somebody did and nobody has read it yet; held back means that so few wrote that "
                "somebody could be recognised.",
            ),
        ),
        ("Codebook", (f"What people wrote was read with the codebook in version {book.version}.",)),
    )


def _made(limits: Thresholds) -> Iterator[Section]:
    for one in made(limits, only=_MADE):
        yield one.title, tuple(said for said in (*one.says, one.cannot) if said)


NO_QUOTES = "Nobody has read these reflections for who could be recognised, so no quote leaves."


def consent_words(audience: Audience, *, public: int) -> tuple[str, ...]:
    """What had to happen before a passage stood here."""
    needed = max(1, clearances(audience, public=public))
    persons = "a named person has" if needed == 1 else f"{needed} named persons have"
    return (
        "A passage is quoted only as far as its writer agreed, and after "
        f"{persons} read it for who could be recognised: patron, neighbours, writer.",
        "A writer may take words back at any time; then they are deleted, and no later edition holds them.",
    )
