"""The word by which a writer takes their text back: kept as a keyed hash from the first moment, found again by it."""

import hashlib
import hmac
from dataclasses import replace

from impact import workspace
from impact.sheets import Book, Cell, Sheet
from impact.understand import is_word, own_words
from impact.words import fold
from impact.workspace import Workspace, with_digest


def hashed(kept: Workspace, word: str) -> str:
    """64 hex of HMAC-SHA256 under the workspace's own key; empty where nobody chose a word. Case is no matter."""
    if not is_word(word):
        return ""
    said = f"word to take it back\x1f{fold(word)}"
    return hmac.new(workspace.writer_key(kept), said.encode(), hashlib.sha256).hexdigest()


def without_own_words(kept: Workspace, book: Book) -> tuple[Book, bool]:
    """The book with a hash in place of each such word, and whether there were any. The words are kept nowhere."""
    sheets = [_hashed_in(kept, sheet) for sheet in book.sheets]
    changed = any(one is not sheet for one, sheet in zip(sheets, book.sheets, strict=True))
    return (replace(book, sheets=tuple(sheets)), True) if changed else (book, False)


def _hashed_in(kept: Workspace, sheet: Sheet) -> Sheet:
    found = own_words(sheet)
    if not found:
        return sheet
    marks: dict[tuple[int, int], Cell] = {spot: hashed(kept, words) or None for spot, words in found.items()}
    rows = tuple(tuple(marks.get((r, c), cell) for c, cell in enumerate(cells)) for r, cells in enumerate(sheet.rows))
    changed = replace(
        sheet,
        rows=rows,
        comments={spot: words for spot, words in sheet.comments.items() if spot not in found},
        errors={spot: words for spot, words in sheet.errors.items() if spot not in found},
    )
    return with_digest(changed, sheet.digest)
