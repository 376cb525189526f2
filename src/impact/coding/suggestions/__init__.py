"""Texts in, suggested codes with the words that led to them out. None counts until a person says yes."""

from impact.coding.suggestions.language import ENGLISH, language_of
from impact.coding.suggestions.suggestion import Heard, Suggestion, hear, suggest

__all__ = ["ENGLISH", "Heard", "Suggestion", "hear", "language_of", "suggest"]
