"""A sheet in; whether it holds answers to a survey on what people took with them, and those answers, out."""

from impact.understand.forms.survey.evidence import looks_like_survey
from impact.understand.forms.survey.sheet import understand_survey

__all__ = ["looks_like_survey", "understand_survey"]
