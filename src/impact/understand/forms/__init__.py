"""A sheet in; whether it holds reflections, and every open answer of it as a line of its own, out."""

from impact.understand.forms.evidence import looks_like_reflections
from impact.understand.forms.reflections import understand_reflections

__all__ = ["looks_like_reflections", "understand_reflections"]
