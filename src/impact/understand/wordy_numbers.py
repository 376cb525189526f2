# ruff: noqa: E501 -- lists of words read best one thought a line
"""A text that is more than a number in; which kind it is of, and the numbers that may be meant, out."""

import re
from collections.abc import Callable

from impact.understand.numerals import NUMERIC, Number, Trouble, spelled, value_in

_N = r"[$£€]?(?:\d{1,3}(?:[, ']\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)"
_ABOUT = r"about|abt\.?|around|approx\.?|approximately|circa|c\.|ca\.?|roughly|nearly|almost|~|≈|±|est\.? at|some|etwa|rund|ungefähr|env\.?|environ|unos|unas|alrededor de|cerca de|aprox\.?|aproximadamente|noin|n\.|circa"
_MORE = r">=?|≥|over|more than|at least|min\.?|above|über|mindestens|mehr als|plus de|au moins|más de|al menos|oltre|più di|yli|vähintään|mais de|pelo menos"
_LESS = r"<=?|≤|under|below|less than|fewer than|up to|max\.?|at most|unter|weniger als|höchstens|moins de|jusqu'à|menos de|hasta|meno di|fino a|alle|enintään|até"
_AND = r"&|\+|and|und|et|y|e|ja|/|,(?= )|;|or|\|"
_TO = r"-|–|—|to|bis|à|a|\.\.+|through"
_UNIT = r"(?:hours?|hrs?\.?|h|minutes?|mins?\.?|min|days?|weeks?|people|persons?|pers\.?|visitors?|visits?|patrons?|items?|kids|children|adults?|teens?|attendees?|participants?|x|times|pax|views?|plays?|each|total|per (?:day|week|month|year)|/ ?(?:day|wk|week|month|mo|hr|hour|year|yr)|a (?:day|week|month)|std\.?|stunden|personen|heures?|personnes?|horas?|personas?|ore|persone|tuntia|henkilöä|kpl|pessoas)"
_CLOCK = re.compile(
    r"^\d{1,3}:\d{2}(?::\d{2})?\s*(?:h|hrs?|am|pm)?$|^\d+\s*(?:h|hrs?|hours?)\.?\s*\d+\s*(?:m|mins?|minutes?)?\.?$",
    re.I,
)
_DATE = re.compile(
    r"^\d{1,2}[-/. ](?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?(?:[-/. ]\d{2,4})?$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?[-/. ]\d{1,4}$|^\d{4}-\d{2}-\d{2}|^\d{1,2}/\d{1,2}/\d{2,4}$|^\d{1,2}\.\d{1,2}\.\d{2,4}$",
    re.I,
)
# Letters that stand where a digit next to them on the keyboard, or of the same shape, was meant.
_SLIPS = str.maketrans({"o": "0", "O": "0", "l": "1", "I": "1", "i": "1", "|": "1", "S": "5", "B": "8"})
_SLIPPED = re.compile(r"^(?=.*[OoIilSB|])[\dOoIilSB|]{1,9}$|^\d{1,3}(?:,[\dOoIilSB|]{3})+$")
_SCALE = {"k": 1e3, "th": 1e3, "thousand": 1e3, "tsd": 1e3, "mille": 1e3, "mil": 1e3, "m": 1e6, "mio": 1e6, "million": 1e6, "millions": 1e6, "mn": 1e6, "b": 1e9, "bn": 1e9}  # fmt: skip


def wordy(text: str) -> Trouble:
    """A text with digits among words: none of it counts before somebody has said which number is meant."""
    if text.startswith("="):
        return Trouble("formula_as_text")
    if text.casefold() in ("inf", "-inf", "+inf", "infinity", "∞", "-∞"):
        return Trouble("too_large")
    if text.casefold() in ("true", "false", "yes", "no", "y", "n", "x ", "ja", "nein", "oui", "non", "wahr", "falsch"):
        return Trouble("yes_or_no")
    for kind, read in _KINDS:
        if trouble := read(kind, text):
            return trouble
    numbers = _numbers_in(text)
    return Trouble("not_a_number", (*numbers, "none") if len(numbers) == 1 else ("none",))


def _kind(pattern: str) -> Callable[[str, str], Trouble | None]:
    compiled = re.compile(pattern, re.IGNORECASE)

    def read(key: str, text: str) -> Trouble | None:
        found = compiled.match(text)
        return Trouble(key, _guesses(key, [_plain(part) for part in found.groups() if part])) if found else None

    return read


def _guesses(key: str, numbers: list[str]) -> tuple[str, ...]:
    if key == "two_numbers" and len(numbers) == 2:
        return f"{sum(map(float, numbers)):.12g}", *numbers
    if key == "range":
        return ("none", *numbers)
    if key == "fewer_than":
        return ("none",)
    return (*numbers[:2], "none")


def _clock(key: str, text: str) -> Trouble | None:
    return Trouble(key) if _CLOCK.match(text) else None


def _day(key: str, text: str) -> Trouble | None:
    return Trouble(key) if _DATE.match(text) else None


def _slip(key: str, text: str) -> Trouble | None:
    if not _SLIPPED.match(text):
        return None
    digits = re.sub(r"\D", "", text)
    return Trouble(key, tuple(dict.fromkeys((*_whole(text.translate(_SLIPS)), *_whole(digits), "none")))[:3])


def _thousands(key: str, text: str) -> Trouble | None:
    found = re.match(r"^[$£€]?\s?(\d+(?:[.,]\d{1,2})?)\s?([a-z]+)\.?$", text, re.IGNORECASE)
    if not found or found[2].casefold() not in _SCALE:
        return None
    return Trouble(key, (f"{float(found[1].replace(',', '.')) * _SCALE[found[2].casefold()]:.12g}", "none"))


# The first kind that fits is the one.
_KINDS: tuple[tuple[str, Callable[[str, str], Trouble | None]], ...] = (
    ("duration", _clock),
    ("date_in_numbers", _day),
    ("slip_of_a_letter", _slip),
    ("in_thousands", _thousands),
    ("about", _kind(rf"^(?:{_ABOUT})\s*({_N})\s*(?:{_UNIT})?$")),
    ("about", _kind(rf"^({_N})\s*(?:\(?(?:approx\.?|approximately|or so|ish|-ish|circa|ca\.?|about|\?|~)\)?)$")),
    ("at_least", _kind(rf"^(?:{_MORE})\s*({_N})$")),
    ("at_least", _kind(rf"^({_N})\s*(?:\+|or more|plus|and (?:over|more|up)|\(min\))$")),
    ("fewer_than", _kind(rf"^(?:{_LESS})\s*({_N})$|^({_N})\s*(?:or (?:less|fewer)|\(max\))$")),
    ("range", _kind(rf"^(?:between\s+)?({_N})\s*(?:{_TO})\s*({_N})$|^between\s+({_N})\s+and\s+({_N})$")),
    ("two_numbers", _kind(rf"^({_N})\s*(?:{_AND})\s*({_N})$")),
    ("with_unit", _kind(rf"^({_N})\s*{_UNIT}$")),
)


def _plain(text: str) -> str:
    found = NUMERIC.match(spelled(text).strip(" ,."))
    read = value_in(found, ".") if found else None
    return f"{read.value:.12g}" if isinstance(read, Number) else re.sub(r"\D", "", text) or "0"


def _whole(digits: str) -> tuple[str, ...]:
    digits = re.sub(r"\D", "", digits)
    return (str(int(digits)),) if digits else ()


def _numbers_in(text: str) -> list[str]:
    """The numbers of a text; one that may be read in two ways counts as two."""
    found = re.findall(r"\d[\d,]*(?:\.\d+)?", text)
    return [_plain(each) for each in found]
