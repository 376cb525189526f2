"""A file of codes in; line by line what would become of it, and then, at one press, what does, out."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from impact import pipeline
from impact.model import THREADS, Code
from impact.report.codebook_files import (
    Incoming,
    IncomingFile,
    NotACodebook,
    guid_of,
    read_codebook_file,
    read_codebook_rows,
)
from impact.service.codebook.codebook import codebook_of
from impact.service.codebook.codebook_changes import (
    IN_YOUR_OWN_WORDS,
    as_said,
    cleaned,
    keep,
    repeating,
    with_name_before,
)
from impact.service.refusal import Refused
from impact.vocabulary.code_rules import LONGEST_ID, LONGEST_NAME, OUR_OWN, THREAD, new_id, refusal, words_of
from impact.vocabulary.codebook import COLUMNS, Codebook, code_of, codebook
from impact.vocabulary.own_codes import STATE, within_bounds
from impact.words import fold, tidy
from impact.workspace import CodebookLine, Workspace

Fate = Literal["new", "changed", "same", "not_usable"]
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
# The largest codebook that we met.
MOST_COMING_IN = 2_000
_PLAIN_ID = re.compile(rf"[A-Z][A-Z0-9_]{{0,{LONGEST_ID - 1}}}")
_SAID = {
    "name": "name",
    "family": "family",
    "definition": "definition",
    "include_when": "when to use it",
    "exclude_when": "when not",
    "examples": "examples",
    "near_miss": "near miss",
    "traced_to": "source",
    "aliases": "other names",
    "starter": "first screen",
    "parent": "the code above it",
    "sensitive": "whole library only",
    "tier": "tier",
}


@dataclass(frozen=True, slots=True)
class ComingIn:
    """One code of the file. `words` say what is new, what changes, or why it cannot be taken."""

    where: str
    name: str
    fate: Fate
    words: str = ""
    line: CodebookLine | None = None


@dataclass(frozen=True, slots=True)
class CodebookPreview:
    """Nothing of it is kept yet. `remarks` say what the file holds beside codes, and that is left."""

    lines: tuple[ComingIn, ...]
    remarks: tuple[str, ...] = ()

    def of(self, *fates: Fate) -> list[ComingIn]:
        """The lines with one of these fates."""
        return [line for line in self.lines if line.fate in fates]


def preview(kept: Workspace, name: str, data: bytes) -> CodebookPreview:
    """Raises Refused where the file is no codebook."""
    try:
        found = _read(name, data)
    except NotACodebook as why:
        raise Refused(str(why)) from None
    if len(found.codes) > MOST_COMING_IN:
        raise Refused(f"The file holds more than {MOST_COMING_IN:,} codes. Bring in the part that you work with.")
    lines = tuple(_Comparing(codebook_of(kept)).lines(found))
    told = repeating(kept, [one.line.code for one in lines if one.line and one.fate in ("new", "changed")])
    checked = tuple(
        replace(one, fate="not_usable", words=IN_YOUR_OWN_WORDS) if one.line and one.line.code.id in told else one
        for one in lines
    )
    return CodebookPreview(checked, found.remarks)


def take(kept: Workspace, name: str, data: bytes, *, by: str) -> CodebookPreview:
    """Keeps what is new or changed, as one change. The preview says what was taken."""
    found = preview(kept, name, data)
    keep(kept, [one.line for one in found.of("new", "changed") if one.line], by=by)
    return found


def _read(name: str, data: bytes) -> IncomingFile:
    if not data.startswith(_WORKBOOKS):
        return read_codebook_file(data)
    book = pipeline.read_bytes(name, data)
    sheet = next((sheet for sheet in book.sheets if any(any(row) for row in sheet.rows)), None)
    if book.refused or sheet is None:
        raise NotACodebook("The workbook cannot be opened, or it is empty. Save it again, or export a .qdc file.")
    return read_codebook_rows(sheet.rows)


class _Comparing:
    """The codebook as it would stand, line after line."""

    def __init__(self, book: Codebook) -> None:
        self._book, self._shipped = book, codebook()
        self._codes: dict[str, Code] = dict(book)
        self._by_guid = {guid_of(code): code for code in book}
        self._by_word = {word: code.id for code in book.values() for word in words_of(code, self._shipped)}
        self._by_key: dict[str, str] = {}
        self._met: dict[str, Incoming] = {}

    def lines(self, found: IncomingFile) -> Iterator[ComingIn]:
        # What stands above others is looked at first; within a level, in the order of the file.
        done = {one.key: self._one(one) for one in sorted(found.codes, key=lambda one: len(one.above))}
        return (done[one.key] for one in found.codes)

    def _one(self, one: Incoming) -> ComingIn:
        if not tidy(one.name):
            return ComingIn(one.where, "", "not_usable", "This code has no name.")
        known, notes = self._known(one), list[str]()
        if known in self._met and (earlier := self._met[known]):
            if (one.text, one.groups, one.above) == (earlier.text, earlier.groups, earlier.above):
                return ComingIn(one.where, one.name, "same", f"It stands in {earlier.where} already.")
            one, known = self._told_apart(one, notes), ""
        wished = self._change(one, self._codes[known], notes) if known else self._new(one, notes)
        in_use = self._in_use(one, wished, notes)
        if why := refusal(wished, self._codes, self._shipped, in_use=in_use):
            return ComingIn(one.where, one.name, "not_usable", why)
        before = self._codes.get(wished.id)
        self._codes[wished.id], self._by_key[one.key] = wished, wished.id
        self._by_word |= dict.fromkeys(words_of(wished, self._shipped), wished.id)
        self._met.setdefault(wished.id, one)
        fate, words = self._fate(before, wished, in_use)
        line = CodebookLine(as_said(wished, self._book), in_use)
        return ComingIn(one.where, wished.name, fate, " ".join([*words, *notes]), line)

    def _known(self, one: Incoming) -> str:
        """The code of ours that is meant: by id, by guid, by any of its names."""
        if (name := one.cells.get("id", "")) in self._codes:
            return name
        if one.guid in self._by_guid:
            return self._by_guid[one.guid]
        return self._by_word.get(fold(one.name), "")

    def _told_apart(self, one: Incoming, notes: list[str]) -> Incoming:
        """The same name again, meant otherwise: with what it stands in it is another one."""
        called = f"{one.name} ({(self._names(one) or list(one.groups) or [one.where])[-1]})"
        notes.append(f"The name “{one.name}” stands twice, so this one is called “{called}”.")
        return replace(one, name=called, cells={}, guid="")

    def _change(self, one: Incoming, old: Code, notes: list[str]) -> Code:
        if one.cells:
            wished = code_of({**_blank(), **one.cells, "id": old.id, "name": one.name})
            place = self._place(one, old, notes) if old.id not in self._shipped else old
            wished = replace(wished, family=place.family, parent=place.parent)
        else:
            by_guid = self._by_guid.get(one.guid) == old.id
            wished = replace(old, definition=one.text or old.definition, name=one.name if by_guid else old.name)
            if old.id not in self._shipped:
                wished = _with_sets(_with_levels(wished, one, self._names(one)), one)
        wished = cleaned(wished)
        return with_name_before(self._bounded(wished, old, notes), self._book)

    def _bounded(self, wished: Code, old: Code, notes: list[str]) -> Code:
        """What belongs to a code of the program stays, and is said."""
        if old.id not in self._shipped:
            return wished
        bounded = within_bounds(wished, old)
        if bounded.name != wished.name:
            notes.append(f"It keeps its name, “{old.name}”: it is one of the three threads.")
        if bounded.sensitive and not wished.sensitive:
            notes.append("It stays guarded: told for the whole library only.")
        return bounded

    def _new(self, one: Incoming, notes: list[str]) -> Code:
        cells = {**_blank(), **one.cells, "name": one.name}
        cells["definition"] = one.cells.get("definition", one.text)
        code = _short(cleaned(code_of(cells)), notes)
        wished_id = one.cells.get("id", "")
        free = _PLAIN_ID.fullmatch(wished_id) and new_id(wished_id, self._codes) == wished_id
        code = replace(code, id=wished_id if free else new_id(code.name, self._codes))
        place = self._place(one, code, notes)
        above = self._codes.get(place.parent)
        code = replace(code, family=place.family, parent=place.parent, tier=code.tier or "extended")
        code = replace(code, sensitive=code.sensitive or bool(above and above.sensitive))
        return _with_sets(_with_levels(code, one, self._names(one)), one)

    def _place(self, one: Incoming, code: Code, notes: list[str]) -> Code:
        """Family and the code above it. Levels that have no place here are kept in words, as its source."""
        told = [self._by_key[key] for key in one.above if key in self._by_key] or [one.cells.get("parent", "")]
        parent = self._codes.get(told[0])
        family = tidy(one.cells.get("family", "") or " › ".join(one.groups)) or OUR_OWN
        if fold(family) == fold(THREAD):
            notes.append(f"The family “{THREAD}” is for the three threads; it stands in “{OUR_OWN}”.")
            family = OUR_OWN
        if parent is None:
            return replace(code, family=family, parent="")
        top = self._codes.get(parent.parent, parent)
        if len(told) > 1 or top is not parent:
            notes.append(f"A codebook here has two levels: it stands below “{top.name}”.")
        return replace(code, family=top.family, parent=top.id)

    def _names(self, one: Incoming) -> list[str]:
        """Of the codes that it stands below in the file, outermost first."""
        return [self._codes[self._by_key[key]].name for key in one.above if key in self._by_key]

    def _in_use(self, one: Incoming, wished: Code, notes: list[str]) -> bool:
        if not one.cells.get(STATE):
            return wished.id not in self._book.set_aside
        in_use = one.cells[STATE] != "set_aside"
        if not in_use and wished.id in THREADS:
            notes.append("It stays in use: it is one of the three threads.")
        return in_use or wished.id in THREADS

    def _fate(self, before: Code | None, wished: Code, in_use: bool) -> tuple[Fate, list[str]]:
        if before is None:
            return "new", [f"In the family “{wished.family}”."]
        changed = [word for name, word in _SAID.items() if getattr(before, name) != getattr(wished, name)]
        if before.name != wished.name:
            changed[0] = f"name (it is “{before.name}” here)"
        if in_use != (wished.id not in self._book.set_aside):
            changed.append("taken up again" if in_use else "set aside")
        return ("changed", [f"Changes: {', '.join(changed)}."]) if changed else ("same", [])


def _blank() -> Mapping[str, str]:
    return dict.fromkeys(COLUMNS, "")


def _short(code: Code, notes: list[str]) -> Code:
    """A name too long for a button is cut; the whole of it stays as another name."""
    plain = code.name.replace("|", "/")
    if plain == code.name and len(plain) <= LONGEST_NAME:
        return code
    cut = plain if len(plain) <= LONGEST_NAME else f"{plain[: LONGEST_NAME - 2].rsplit(' ', 1)[0]} …"
    notes.append("Its name is shortened; the whole of it stays as another name.")
    return replace(code, name=cut, aliases=(*code.aliases, plain))


def _with_levels(code: Code, one: Incoming, names: list[str]) -> Code:
    """A third level has no place here; the way down to the code stays as where it comes from."""
    return _traced(code, [f"Stood below: {' › '.join(names)}"]) if len(names) > 1 else code


def _with_sets(code: Code, one: Incoming) -> Code:
    """Sets have no place here; their names stay as where the code comes from."""
    return _traced(code, [f"Set: {name}" for name in one.sets])


def _traced(code: Code, told: list[str]) -> Code:
    new = [words for words in told if words not in code.traced_to]
    return replace(code, traced_to="; ".join(filter(None, [code.traced_to, *new])))
