"""codebook.csv in, the codes of connective labor out."""

import functools
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from impact.model import Code
from impact.vocabulary.table import read_rows, shipped

COLUMNS = (
    "id",
    "family",
    "tier",
    "name",
    "definition",
    "include_when",
    "exclude_when",
    "example_1",
    "example_2",
    "near_miss",
    "traced_to",
    "aliases",
    "starter",
    "parent",
    "sensitive",
)


@dataclass(frozen=True)
class Codebook(Mapping[str, Code]):
    """Codes by id, in order. `version` is printed on exports: another one, other codes or other definitions."""

    codes: Mapping[str, Code]
    version: str
    set_aside: frozenset[str] = frozenset()
    """Codes that are offered to nobody any more; what was said with them stays."""
    former_names: tuple[tuple[str, str], ...] = ()
    """Words and the code they still mean: forms that were printed with an earlier name come in for years."""

    def __hash__(self) -> int:
        return hash(self.version)

    def __getitem__(self, code: str) -> Code:
        return self.codes[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self.codes)

    def __len__(self) -> int:
        return len(self.codes)

    @property
    def starters(self) -> tuple[Code, ...]:
        """Those on the screen on the first day."""
        return tuple(code for code in self.codes.values() if code.starter and code.id not in self.set_aside)

    @property
    def offered(self) -> tuple[Code, ...]:
        return tuple(code for code in self.codes.values() if code.id not in self.set_aside)

    @cached_property
    def tick_words(self) -> tuple[tuple[str, ...], ...]:
        """All that reading a form depends on: ids in order, names, aliases, and what is set aside."""
        codes = ((c.id, c.name, *c.aliases, "" if c.id in self.set_aside else "offered") for c in self.codes.values())
        return (*codes, *self.former_names)

    def is_sensitive(self, code: str) -> bool:
        """True too for a code that this codebook does not know: nobody can say that it is harmless."""
        return code not in self.codes or self.codes[code].sensitive


def code_of(cells: Mapping[str, str]) -> Code:
    """One line of the file, by its columns; nothing is checked."""
    text = {name: cells[name].strip() for name in COLUMNS}
    return Code(
        id=text["id"],
        family=text["family"],
        tier=text["tier"],
        name=text["name"],
        definition=text["definition"],
        include_when=text["include_when"],
        exclude_when=text["exclude_when"],
        examples=tuple(example for example in (text["example_1"], text["example_2"]) if example),
        near_miss=text["near_miss"],
        traced_to=text["traced_to"],
        aliases=tuple(word.strip() for word in text["aliases"].split("|") if word.strip()),
        starter=text["starter"] == "yes",
        parent=text["parent"],
        sensitive=text["sensitive"] == "yes",
    )


def cells_of(code: Code) -> dict[str, str]:
    """The line of the file that `code_of` reads back."""
    first, second = (*code.examples, "", "")[:2]
    return {
        **{name: getattr(code, name) for name in ("id", "family", "tier", "name", "definition")},
        **{name: getattr(code, name) for name in ("include_when", "exclude_when")},
        "example_1": first,
        "example_2": second,
        "near_miss": code.near_miss,
        "traced_to": code.traced_to,
        "aliases": "|".join(code.aliases),
        "starter": "yes" if code.starter else "",
        "parent": code.parent,
        "sensitive": "yes" if code.sensitive else "",
    }


def load_codebook(path: Path) -> dict[str, Code]:
    """Codes by id, in the order of the file. Raises VocabularyMistake that names file and line."""
    rows = list(read_rows(path, columns=COLUMNS, key="id"))
    for row in rows:
        for filled in ("family", "name", "definition"):
            row.filled(filled)
        row.one_of("tier", ("core", "extended"))
        for flag in ("starter", "sensitive"):
            row.one_of(flag, ("", "yes"))
    codes = {row.text("id"): code_of(row.cells) for row in rows}
    for row in rows:
        if row.text("parent") and row.text("parent") not in codes:
            raise row.mistake(f"“{row.text('parent')}” in the column “parent” is no id of this file.")
    return codes


@functools.cache
def codebook() -> Codebook:
    """The codebook that comes with the program. A library's own is `service.codebook.codebook.codebook_of`."""
    return Codebook(load_codebook(shipped("codebook.csv")), codebook_version())


def starter_codes() -> list[Code]:
    """The ten codes on the screen on the first day."""
    return list(codebook().starters)


@functools.cache
def codebook_version() -> str:
    """First 8 hex of the file's sha256; printed on exports."""
    return hashlib.sha256(shipped("codebook.csv").read_bytes()).hexdigest()[:8]
