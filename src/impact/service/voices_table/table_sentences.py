"""What was chosen, and what was asked of the codes, in; sentences out: the same on the screen and in a file.

Words that were searched for stand in none of them: they may be words of a reflection.
"""

from collections.abc import Iterable, Mapping

from impact import pipeline
from impact.coding.combine import Asked, Combined
from impact.model import Code
from impact.service.reading.reading_queue import NO_CODE, NO_QUARTER, How, Order, ReadingFilter, Show
from impact.vocabulary.shades import DIRECTIONS, TONES

SHOWN: Mapping[Show, str] = {
    "unread": "To read",
    "read": "Read",
    "suggested": "With open suggestions",
    "disputed": "Disputed",
    "quotable": "May be quoted",
    "cleared": "Cleared for quoting",
    "details": "Personal details to look at",
    "ideas": "With an idea",
    "all": "All",
    "round": "My round",
}
ORDERS: Mapping[Order, str] = {"": "Oldest first", "likely": "Likely to hold a code first"}
HOWS: Mapping[How, str] = {
    "standing": "It is there",
    "suggested": "Only suggested",
    "disputed": "People differ",
    "denied": "Denied in the words",
}


def quarter(name: str) -> str:
    return "No quarter told" if name == NO_QUARTER else pipeline.said(name)


def chosen_in_words(wanted: ReadingFilter, codes: Mapping[str, Code]) -> str:
    """Q3 2026 · North Hill · to read · Dignity: people differ."""
    parts = [quarter(wanted.period) if wanted.period else "Every quarter", wanted.branch or "Every branch"]
    parts += [SHOWN[wanted.show]] if wanted.show != "all" else []
    if wanted.code == NO_CODE:
        parts.append("No code yet")
    elif wanted.code:
        parts.append(f"{_name(wanted.code, codes)}: {HOWS[wanted.how].lower()}")
    parts += [DIRECTIONS.get(wanted.direction, ""), TONES.get(wanted.tone, "")]
    parts.append("Narrowed by a search in the words" if wanted.words.strip() else "")
    return " · ".join(part for part in parts if part)


def asked_in_words(asked: Asked, codes: Mapping[str, Code]) -> str:
    """“has Dignity and Purpose, and has Seeing the other or Belonging, and was read without Boundary”."""
    named = {code: _name(code, codes) for code in asked.codes}
    parts = []
    if asked.all_of:
        parts.append(f"has {_joined((named[code] for code in asked.all_of), 'and')}")
    if asked.any_of:
        parts.append(f"has {_joined((named[code] for code in asked.any_of), 'or')}")
    if asked.none_of:
        parts.append(f"was looked at and does not have {_joined((named[code] for code in asked.none_of), 'or')}")
    return ", and ".join(parts)


def counted_in_words(found: Combined) -> tuple[str, ...]:
    """How many of n, and of how many it cannot be told."""
    said = [f"{found.x:,} of the {found.n:,} in which every one of these codes was looked at."]
    if found.not_told:
        besides = f" {found.known_besides:,} of them have it for certain all the same." if found.known_besides else ""
        said.append(f"Of {found.not_told:,} it cannot be told: not all of these codes were looked at there.{besides}")
    return tuple(said)


def contradiction_in_words(asked: Asked, codes: Mapping[str, Code]) -> str:
    """Empty where there is none."""
    both = " and ".join(_name(code, codes) for code in asked.contradicts)
    return f"{both} cannot be there and not be there: no reflection is like that." if both else ""


def _joined(names: Iterable[str], word: str) -> str:
    *first, last = names
    return f"{', '.join(first)} {word} {last}" if first else last


def _name(code: str, codes: Mapping[str, Code]) -> str:
    return codes[code].name if code in codes else code
