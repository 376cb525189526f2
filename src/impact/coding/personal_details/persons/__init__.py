"""Text in, names of people out. By what a word is (lists), and by what stands around it (grammar)."""

from impact.coding.personal_details.persons.finding import people

__all__ = ["people"]
