"""codebook.csv in, the codes of connective labor out."""

import functools
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from impact.model import Code
from impact.vocabulary.table import read_rows, shipped

_COLUMNS = (
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


def load_codebook(path: Path) -> dict[str, Code]:
    """Codes by id, in the order of the file. Raises VocabularyMistake that names file and line."""
    rows = list(read_rows(path, columns=_COLUMNS, key="id"))
    codes = {
        row.text("id"): Code(
            id=row.text("id"),
            family=row.filled("family"),
            tier=row.one_of("tier", ("core", "extended")),
            name=row.filled("name"),
            definition=row.filled("definition"),
            include_when=row.text("include_when"),
            exclude_when=row.text("exclude_when"),
            examples=tuple(e for e in (row.text("example_1"), row.text("example_2")) if e),
            near_miss=row.text("near_miss"),
            traced_to=row.text("traced_to"),
            aliases=row.words("aliases"),
            starter=row.one_of("starter", ("", "yes")) == "yes",
            parent=row.text("parent"),
            sensitive=row.one_of("sensitive", ("", "yes")) == "yes",
        )
        for row in rows
    }
    for row in rows:
        if row.text("parent") and row.text("parent") not in codes:
            raise row.mistake(f"“{row.text('parent')}” in the column “parent” is no id of this file.")
    return codes


@functools.cache
def codebook() -> Codebook:
    """The codebook that comes with the program. A library's own is `service.codebook.codebook_of`."""
    return Codebook(load_codebook(shipped("codebook.csv")), codebook_version())


def starter_codes() -> list[Code]:
    """The ten codes on the screen on the first day."""
    return list(codebook().starters)


@functools.cache
def codebook_version() -> str:
    """First 8 hex of the file's sha256; printed on exports."""
    return hashlib.sha256(shipped("codebook.csv").read_bytes()).hexdigest()[:8]
