"""Bytes of an XML file in, its elements out: no document type, no entities, not too deep, not too many."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from impact.report.codebook_files.incoming import NotACodebook

# The largest codebook that we met has 2,000 codes on 7 levels, and 1 MB.
MOST_BYTES, MOST_ELEMENTS, MOST_LEVELS = 5 * 1024 * 1024, 50_000, 60


@dataclass
class Element:
    """`name` without its namespace; `text` is what stands directly in it."""

    name: str
    about: Mapping[str, str]
    line: int
    parts: list[str] = field(default_factory=list)
    inside: list["Element"] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.parts)

    def all(self, name: str) -> list["Element"]:
        """Those directly inside that are called so."""
        return [one for one in self.inside if one.name == name]

    def first_text(self, name: str) -> str:
        return next((one.text for one in self.all(name)), "")


def parse(data: bytes) -> Element:
    """The root. Raises NotACodebook for what is no XML, or more than a codebook ever is."""
    if len(data) > MOST_BYTES:
        raise NotACodebook(f"The file is larger than {MOST_BYTES // 1024 // 1024} MB: no codebook is.")
    tree = _Tree()
    try:
        tree.parser.Parse(data, True)
    except expat.ExpatError as why:
        raise NotACodebook(
            f"The file is no XML that can be read: it breaks off or is damaged in line {why.lineno}. Export it again."
        ) from None
    except (LookupError, ValueError):
        raise NotACodebook("The file is written in letters that we do not know. Export it as UTF-8.") from None
    return tree.root.inside[0]


class _Tree:
    def __init__(self) -> None:
        self.root = Element("", {}, 0)
        self._open, self._elements = [self.root], 0
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._refuse
        self.parser.EntityDeclHandler = self._refuse
        self.parser.ExternalEntityRefHandler = self._refuse
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._write

    def _refuse(self, *_: object) -> int:
        raise NotACodebook(
            "The file begins with a document type, or names entities. No codebook needs them, and they can do harm. "
            "Export it again as “REFI-QDA Codebook”."
        )

    def _start(self, name: str, about: dict[str, str]) -> None:
        self._elements += 1
        if self._elements > MOST_ELEMENTS or len(self._open) > MOST_LEVELS:
            raise NotACodebook("The file holds more codes, or more levels of codes, than any codebook does.")
        plain = {_local(key): words for key, words in about.items()}
        made = Element(_local(name), plain, self.parser.CurrentLineNumber)
        self._open[-1].inside.append(made)
        self._open.append(made)

    def _end(self, _: str) -> None:
        self._open.pop()

    def _write(self, words: str) -> None:
        self._open[-1].parts.append(words)


def _local(name: str) -> str:
    return name.rsplit(" ", 1)[-1]
