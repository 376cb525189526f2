"""Steps in, the names of their sheets out: short, each once, and such as spreadsheet programs take."""

import re
from collections.abc import Sequence

from impact.model.presented import StepTold

_MOST = 31
_REFUSED = re.compile(r"[\[\]:*?/\\]")
# A name may not begin or end with it.
_APOSTROPHE = "'"
_LETTERS = "bcdefghijklmnopqrstuvwxyz"


def sheet_names(steps: Sequence[StepTold], *, taken: Sequence[str], audience: str) -> list[str]:
    """Of “2026Q3_mill-street_pair-card-visits-board” it is “Pair card visits”; a second of the name ends in “b”."""
    names: list[str] = []
    for step in steps:
        named = _short(_spoken(step.stem, audience) or step.title or "Figure")
        used = {name.casefold() for name in (*taken, *names)}
        others = (f"{_short(named, _MOST - 2)} {letter}" for letter in _LETTERS)
        free = (name for name in (named, *others) if name.casefold() not in used)
        names.append(next(free, f"{_short(named, _MOST - 4)} {len(names)}"))
    return names


def _spoken(stem: str, audience: str) -> str:
    """Without the number that tells two steps of one form apart: their letters do."""
    form = re.sub(rf"-?{audience}(-\d+)?$", "", stem.rpartition("_")[2])
    return " ".join(form.replace("-", " ").split()).capitalize()


def _short(name: str, most: int = _MOST) -> str:
    """“History” is a name that one program keeps for itself."""
    plain = " ".join(_REFUSED.sub(" ", name).split()).strip(_APOSTROPHE)[:most].strip(f" {_APOSTROPHE}")
    return "Figure" if plain.casefold() in ("", "history") else plain
