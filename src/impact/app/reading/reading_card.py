"""One reflection on the screen: where it comes from, its words, what the writer allows, its other answers."""

from collections.abc import Sequence
from functools import partial

from impact.app import safe_text
from impact.app.clearing import consent_words
from impact.app.reading import code_choices, codes_on_card, reading_keys, reading_text
from impact.app.reading.reading_text import Key
from impact.app.safe_text import Mark
from impact.charts import words as said
from impact.service import ReadingCard
from impact.service.reading.reading_card import Words
from impact.vocabulary import reflection_form

_TOLD_BY = {"staff": "told by a member of staff", "patron": "told by a patron"}
DETAILS = {
    "PERSON": "a name",
    "PHONE": "a phone number",
    "EMAIL": "an email address",
    "ADDRESS": "an address",
    "CARD": "a card number",
    "DOB": "a date of birth",
    "GOVID": "a number of an identity paper",
    "PIN": "a PIN",
    "PLATE": "a number plate",
    "HANDLE": "a name on the internet",
}
_FELT_SEEN = dict(zip(("yes", "partly", "no"), reflection_form.MATTERED_ANSWERS, strict=True))
_CODED = {"confirmed": "", "denied": "Denied: ", "disputed": "In doubt: "}
# What each kind of line under words means, where there is one.
_LINES = {
    "suggested": "Dots: these words led to a suggestion.",
    "coded": "A plain line: somebody gave these words a code.",
    "detail": "Waves: may name somebody.",
}
# A passage of about this many letters fits into a window; it stays in sight while the codes beside it are scrolled.
STAYS_IN_SIGHT = 700


def show(card: ReadingCard, *, keys: Sequence[Key], forward: Sequence[str]) -> None:
    """The voice is the heart: everything else is small and below it. For `keys` and `forward` see `reading_text`."""
    safe_text.paragraph(where_from(card), kind="from")
    reading_text.show(
        card,
        [marks(card, line) for line in card.words],
        keys=keys,
        single=reading_keys.alone(),
        forward=forward,
        short=is_short(card),
        on_code=partial(codes_on_card.add, card),
    )
    for words in legend(card):
        safe_text.paragraph(words, kind="small")
    safe_text.paragraph(consent_words.said(card.consent), kind="consent")
    if card.felt_seen in _FELT_SEEN:
        safe_text.paragraph(f"{reflection_form.MATTERED} {_FELT_SEEN[card.felt_seen]}.", kind="small")
    for question, answer in (
        (reflection_form.HELPED, card.helped),
        (reflection_form.IDEA, card.idea),
    ):
        if answer:
            safe_text.paragraph(question, kind="beside")
            safe_text.passage(answer, name=question, kind="voice less")


def is_short(card: ReadingCard) -> bool:
    """Whether all of it fits into a window."""
    return sum(len(text) for text in (*(line.text for line in card.words), card.helped, card.idea)) <= STAYS_IN_SIGHT


def legend(card: ReadingCard) -> list[str]:
    """What the lines under its words mean, in one sentence each, for those that are there."""
    kinds = {mark.kind.split()[0] for line in card.words for mark in marks(card, line)}
    said = " ".join(words for kind, words in _LINES.items() if kind in kinds)
    return [said] if said else []


def where_from(card: ReadingCard) -> str:
    """North Hill · 12 Aug 2026 · Homework help · told by a member of staff."""
    role = card.role if card.consent in ("role", "named") else ""
    day = said.period(card.day.isoformat() if card.day else card.period)
    parts = (card.branch or "No branch told", day or "No time told", card.service, _TOLD_BY.get(card.told_by, ""), role)
    return " · ".join(part for part in parts if part)


def marks(card: ReadingCard, line: Words) -> list[Mark]:
    """Words that led to a suggestion, passages somebody coded, and what may name a person, in one line."""
    found = [
        Mark(here.start, here.end, "suggested", f"Led to the suggestion {here.code.name}", here.code.id)
        for here in card.of("suggested")
        if here.line == line.id
    ]
    found += [
        Mark(
            one.start,
            one.end,
            f"coded {code_choices.kind_of(here.code)}",
            f"{_CODED[one.what]}{here.code.name}",
            here.code.id,
        )
        for here in card.of("standing", "denied", "disputed")
        for one in here.said
        if one.line == line.id and one.start is not None and one.end is not None and one.what in _CODED
    ]
    if consent_words.may_be_cleared(card.consent):
        found += [
            Mark(d.start, d.end, "detail", f"May name somebody: {DETAILS.get(d.kind, 'a personal detail')}")
            for d in line.details
        ]
    return found
