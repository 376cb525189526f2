"""Reflections and codings in; what staff ask for, and groups of it by meaning, out. A person's groups stand first."""

from impact.coding.ideas.asked import Idea, asked
from impact.coding.ideas.groups import Group, grouped
from impact.coding.ideas.likeness import Likeness
from impact.coding.ideas.likeness_of_meaning import by_meaning
from impact.coding.ideas.likeness_of_words import by_words

__all__ = ["Group", "Idea", "Likeness", "asked", "by_meaning", "by_words", "grouped"]
