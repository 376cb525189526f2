"""A chosen answer's words in, what they mean out: felt seen, and who told it."""

import functools
import re

from impact.decisions import Decisions
from impact.vocabulary.form_words import Use, form_words
from impact.words import fold

_ENDS = re.compile(r"^[\s\"'“”‘’.,;:!()]+|[\s\"'“”‘’.,;:!()]+$")


def felt_seen(words: str, *, decisions: Decisions) -> str | None:
    """`yes`, `partly`, `no`, or empty where no answer was given; None where the words are unknown.

    "Could not tell" is an answer: who gave it belongs in n and not in x, so it is kept as `no`. It never becomes the
    coding "did not feel seen"; that only a reader says.
    """
    answer = decisions.answer("code", subject(words))
    if answer is not None:
        return {"felt_seen": "yes", "none": "no"}.get(fold(answer))
    meant = _meaning("felt_seen", plain(words))
    return "" if meant == "blank" else meant


def told_by(words: str) -> str | None:
    """`staff` or `patron`; None where the words are neither."""
    return _meaning("told_by", plain(words))


def subject(words: str) -> str:
    """The words as a question's subject: folded, without the mark that parts choices."""
    return fold(words).strip(" ;|")


def plain(words: str) -> str:
    """Folded, with the marks at both ends off and commas out: “Anyone, without my name” in one form."""
    return re.sub(r"\s+", " ", _ENDS.sub("", fold(words)).replace(",", " ").replace("’", "'")).strip()


def _meaning(use: Use, said: str) -> str | None:
    return _meanings(use).get(said)


@functools.cache
def _meanings(use: Use) -> dict[str, str]:
    return {plain(word): meant for meant, words in form_words()[use].items() for word in words}
