"""A sheet in; whether it holds reflections or a survey, and every answer of it as a line of its own, out."""

from impact.understand.forms.evidence import looks_like_reflections
from impact.understand.forms.reflections import understand_reflections
from impact.understand.forms.survey import looks_like_survey, understand_survey
from impact.understand.forms.transactions import looks_like_transactions

__all__ = [
    "looks_like_reflections",
    "looks_like_survey",
    "looks_like_transactions",
    "understand_reflections",
    "understand_survey",
]
