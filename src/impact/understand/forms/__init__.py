"""A sheet in; whether it holds reflections, a survey or a log, and every answer or row of it as a line, out."""

from impact.understand.forms.evidence import looks_like_reflections
from impact.understand.forms.logs import Log, log_of, understand_log
from impact.understand.forms.reflections import understand_reflections
from impact.understand.forms.survey import looks_like_survey, understand_survey
from impact.understand.forms.table import has_import_ids
from impact.understand.forms.transactions import looks_like_transactions

__all__ = [
    "Log",
    "has_import_ids",
    "log_of",
    "looks_like_reflections",
    "looks_like_survey",
    "looks_like_transactions",
    "understand_log",
    "understand_reflections",
    "understand_survey",
]
