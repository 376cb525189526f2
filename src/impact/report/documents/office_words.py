"""A presentation in, the words that only office files say of it out: their feet, and what they are filed under."""

from typing import NamedTuple

from impact.model import Quoted
from impact.model.presented import Presented
from impact.report.documents.telling import INVENTED, PROGRAM, audience, day, scope, who_said

_LONGEST_PROPERTY = 255


def said_by(quote: Quoted) -> str:
    """Library assistant, North Hill, Aug 2026 · chosen for “Dignity”."""
    code = f"chosen for “{quote.code_name}”" if quote.code_name else ""
    return " · ".join(part for part in (who_said(quote), code) if part)


def program(told: Presented) -> str:
    return f"{PROGRAM} {told.version}"


def provenance(told: Presented) -> str:
    """One line for the foot of a page."""
    parts = (told.look.library, audience(told), scope(told), f"made {day(told)} with {program(told)}")
    return " · ".join(part for part in parts if part)


def feet(told: Presented) -> list[str]:
    """The same for the foot of a slide, in ever fewer words."""
    library = told.look.library or PROGRAM
    return [provenance(told), f"{library} · {scope(told)} · {day(told)}", f"{library} · {told.period_said}", PROGRAM]


class Filed(NamedTuple):
    """What a file says of itself, as long as its format lets it."""

    title: str
    author: str
    subject: str
    keywords: str


def filed(told: Presented) -> Filed:
    return filed_as(told.title, told.look.library or program(told), scope(told), _keywords(told))


def filed_as(title: str, author: str, subject: str, keywords: str) -> Filed:
    return Filed(*(one[:_LONGEST_PROPERTY] for one in (title, author, subject, keywords)))


def _keywords(told: Presented) -> str:
    """What a file is filed under: for whom, of when and where, made of what."""
    book = f"codebook {told.codebook}" if told.codebook else ""
    parts = (audience(told), told.period_said, told.place, book, program(told), f"made {day(told)}")
    files = f"sources: {'; '.join(source.file for source in told.sources)}" if told.sources else ""
    return "; ".join(part for part in (*parts, files, INVENTED if told.invented else "") if part)


def everything_left_out(told: Presented) -> list[str]:
    """Each sentence once, those of the whole presentation first."""
    said = [*told.left_out, *(sentence for step in told.steps for sentence in step.left_out)]
    return list(dict.fromkeys(sentence for sentence in said if sentence))
