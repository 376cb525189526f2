"""A code in, all that a plain description can hold of it out, readable by people; and back, with nothing lost.

First the definition, then one line for each thing that other programs have no place for (“Use when: …”). Further
lines of a thing are indented.
"""

import re

from impact.model import Code
from impact.vocabulary.codebook import cells_of

# The first of these begins the lines that are read back.
_ID = "Code id"
_LABELS = {
    _ID: "id",
    "Family": "family",
    "Tier": "tier",
    "Use when": "include_when",
    "Not when": "exclude_when",
    "For example": "example_1",
    "Another example": "example_2",
    "Near miss": "near_miss",
    "Also called": "aliases",
    "Traced to": "traced_to",
    "On the first screen": "starter",
    "Whole library only": "sensitive",
    "Stands below": "parent",
    "State": "state",
}
_BEGINS = re.compile(rf"(?:\A|\n)\n*{_ID}: ")
_LABEL = re.compile(rf"({'|'.join(map(re.escape, _LABELS))}):[ ]?(.*)")


def describe(code: Code, *, set_aside: bool = False) -> str:
    """The definition and everything else, a line each; what is empty is left away."""
    cells = cells_of(code) | {"state": "set aside" if set_aside else "in use"}
    cells["aliases"] = " | ".join(code.aliases)
    lines = [f"{label}: {_indented(cells[name])}" for label, name in _LABELS.items() if cells[name]]
    return "\n".join([code.definition, "", *lines]).lstrip("\n")


def read_description(text: str) -> tuple[str, dict[str, str]]:
    """The definition, and our own columns where such lines stand below it: then all of them, empty ones too."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    begins = list(_BEGINS.finditer(plain))
    if not begins:
        return plain.strip(), {}
    definition, told = plain[: begins[-1].start()], plain[begins[-1].start() :].lstrip("\n")
    found: dict[str, list[str]] = {}
    current, added = [""], [definition.strip()]
    for line in told.split("\n"):
        if label := _LABEL.fullmatch(line):
            current = found.setdefault(_LABELS[label[1]], [])
            current.append(label[2])
        elif line.startswith("  ") or not line.strip():
            current.append(line.removeprefix("  "))
        else:  # what somebody wrote below our lines, in another program
            added.append(line)
    definition = "\n".join(added).strip()
    cells = {name: "\n".join(found.get(name, ())).strip() for name in _LABELS.values()}
    cells["aliases"] = "|".join(word.strip() for word in cells["aliases"].split("|"))
    cells["state"] = "set_aside" if cells["state"] == "set aside" else "in_use"
    return definition, {**cells, "definition": definition}


def _indented(words: str) -> str:
    return words.replace("\n", "\n  ")
