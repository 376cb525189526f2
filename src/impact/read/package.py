"""A zipped workbook in, its parts by what they are to the workbook: sheets, styles, comments, when it was saved."""

import io
import posixpath
import re
import zipfile
import zlib
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from typing import IO
from urllib.parse import unquote
from xml.etree import ElementTree

# What a part of a damaged workbook can make the standard library raise.
BROKEN = (ElementTree.ParseError, zipfile.BadZipFile, zlib.error, LookupError, ValueError, OSError, EOFError)


def local(tag: str) -> str:
    """The name without its namespace: strict and transitional workbooks differ in nothing else."""
    return tag.rpartition("}")[2]


def attributes(element: ElementTree.Element) -> dict[str, str]:
    return {local(name): value for name, value in element.attrib.items()}


@dataclass(frozen=True)
class SheetPart:
    name: str
    path: str
    hidden: str


@dataclass
class Package:
    """An .xlsx or .xlsm that has passed the gate. A part that is missing is an empty element."""

    data: bytes
    _zip: zipfile.ZipFile = field(init=False)

    def __post_init__(self) -> None:
        self._zip = zipfile.ZipFile(io.BytesIO(self.data))
        self._names = {_plain(name): name for name in self._zip.namelist()}

    def open(self, path: str) -> IO[bytes]:
        """Raises KeyError where there is no such part."""
        return self._zip.open(self._names[_plain(path)])

    def xml(self, path: str) -> ElementTree.Element:
        if _plain(path) not in self._names:
            return ElementTree.Element("nothing")
        with self.open(path) as part:
            return ElementTree.parse(part).getroot()  # noqa: S314 (the gate let no DOCTYPE through)

    def related(self, path: str) -> dict[str, tuple[str, str]]:
        """What a part points to: id → (kind, path)."""
        folder, name = posixpath.split(path)
        found = {}
        for element in self.xml(f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"):
            given = attributes(element)
            if given.get("TargetMode") == "External":
                continue
            target = given.get("Target", "").replace("\\", "/")
            full = target if target.startswith("/") else posixpath.join(folder, target)
            found[given.get("Id", "")] = (posixpath.basename(given.get("Type", "")), _plain(full))
        return found

    @cached_property
    def workbook_path(self) -> str:
        for kind, path in self.related("").values():
            if kind == "officeDocument":
                return path
        return "xl/workbook.xml"

    @cached_property
    def workbook(self) -> ElementTree.Element:
        return self.xml(self.workbook_path)

    @cached_property
    def recalculates(self) -> bool:
        """The program that wrote this computed nothing: a formula's 0 is a stand-in until a spreadsheet opens it."""
        settings = [e for e in self.workbook if local(e.tag) == "calcPr"]
        return any(e.get("fullCalcOnLoad") in ("1", "true") for e in settings)

    def sheets(self) -> list[SheetPart]:
        """In the order of the workbook; the path is blank where the sheet points nowhere."""
        targets = self.related(self.workbook_path)
        listed = [e for e in self.workbook.iter() if local(e.tag) == "sheet"]
        return [
            SheetPart(
                name=given.get("name", ""),
                path=targets.get(given.get("id", ""), ("", ""))[1],
                hidden={"hidden": "hidden", "veryHidden": "very_hidden"}.get(given.get("state", ""), ""),
            )
            for given in map(attributes, listed)
        ]

    def modified(self) -> str:
        """When it was last saved, UTC, ISO; blank if it does not say."""
        path = next((p for kind, p in self.related("").values() if kind == "core-properties"), "docProps/core.xml")
        return modified_in(self.xml(path), "modified")


def modified_in(root: ElementTree.Element, name: str) -> str:
    """The first element of this name as a time without zone, in UTC where it gives one."""
    for element in root.iter():
        if local(element.tag) == name and element.text:
            return _utc(element.text.strip())
    return ""


def _utc(text: str) -> str:
    # ods writes nine digits of a second, Python reads six.
    text = re.sub(r"(\.\d{6})\d+", r"\1", text)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return ""
    return (moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment).isoformat()


def _plain(path: str) -> str:
    """Parts are found whatever case and slashes their names have."""
    return posixpath.normpath(unquote(path).replace("\\", "/")).lstrip("/").lower()
