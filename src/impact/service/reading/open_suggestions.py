"""A workspace in; which codes are suggested on which told row, and nobody has said anything of yet, out."""

import pandas as pd

from impact.coding.suggestions import suggest
from impact.service.cache import Cache
from impact.service.codebook.codebook import codebook_of
from impact.service.reading.told_rows import lines_here
from impact.service.sheets.reading import codings_of, reading_key, state_key
from impact.vocabulary.codebook import Codebook
from impact.workspace import Workspace

_SUGGESTED: Cache[dict[str, frozenset[str]]] = Cache(3)
_OPEN: Cache[dict[str, frozenset[str]]] = Cache(4)


def open_suggestions(kept: Workspace) -> dict[str, frozenset[str]]:
    """Row → codes. Texts are searched once, not at each look. None of them counts."""
    return _OPEN.get(state_key(kept), lambda: _open(kept))


def _open(kept: Workspace) -> dict[str, frozenset[str]]:
    codes, lines = codebook_of(kept), lines_here(kept)
    suggested = _SUGGESTED.get((*reading_key(kept), codes.version), lambda: _suggested(lines, codes))
    row_of = dict(zip(lines["id"], lines["told_in"], strict=True))
    codings = codings_of(kept)
    last = codings[codings["state"] != "suggested"].drop_duplicates(["reflection_id", "code", "coder"], keep="last")
    last = last[last["state"] != "taken_back"]
    said: dict[str, set[str]] = {}
    for line, code in zip(last["reflection_id"], last["code"], strict=True):
        said.setdefault(row_of.get(line, line), set()).add(code)
    still = {row: found - said.get(row, set()) for row, found in suggested.items()}
    return {row: frozenset(found) for row, found in still.items() if found}


def _suggested(lines: pd.DataFrame, book: Codebook) -> dict[str, frozenset[str]]:
    """Row → codes that its words suggest and its writer did not tick."""
    row_of = dict(zip(lines["id"], lines["told_in"], strict=True))
    found: dict[str, set[str]] = {}
    for one in suggest(zip(lines["id"], lines["text"], strict=True)):
        if one.code in book and one.code not in book.set_aside:
            found.setdefault(row_of[one.id], set()).add(one.code)
    for row, codes, felt in zip(lines["told_in"], lines["writer_codes"], lines["felt_seen"], strict=True):
        if row in found:
            found[row] -= {*codes.split("|"), *(["FELT_SEEN"] if felt == "yes" else [])}
    return {row: frozenset(codes) for row, codes in found.items() if codes}
