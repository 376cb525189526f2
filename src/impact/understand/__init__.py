"""A book as it was read in, what each of its sheets holds out: tidy rows, every row's fate, and what must be asked."""

from impact.questions import FISCAL_SUBJECT
from impact.understand.asks import place_subject_of
from impact.understand.books import understand
from impact.understand.forms.asking import could_be_name
from impact.understand.forms.gone_text import gone_text
from impact.understand.forms.own_word import is_word, own_words
from impact.understand.measures import name_measures
from impact.understand.public_rows import public_rows

__all__ = [
    "FISCAL_SUBJECT",
    "could_be_name",
    "gone_text",
    "is_word",
    "name_measures",
    "own_words",
    "place_subject_of",
    "public_rows",
    "understand",
]
