"""Texts in, passages by which someone could be recognised out: numbers, addresses, names.

Found passages are shown to a person, never deleted in silence; identification by circumstance only a person can see.
"""

from impact.coding.personal_details.detail import Detail, Span
from impact.coding.personal_details.finding import find_details

__all__ = ["Detail", "Span", "find_details"]
