"""A sheet in; whether it holds reflections, and every open answer of it as a line of its own, out."""

from impact.understand.forms.evidence import looks_like_reflections
from impact.understand.forms.reflections import understand_reflections
from impact.understand.forms.transactions import looks_like_transactions

__all__ = ["looks_like_reflections", "looks_like_transactions", "understand_reflections"]
