"""The library's codebook in, a file of it for this program or for another out."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from impact import __version__
from impact.report.codebook_files import own_csv, qdc, qualcoder_csv, taguette_csv
from impact.service.codebook.codebook import codebook_of
from impact.service.figures.exports import Exported
from impact.service.refusal import Refused
from impact.vocabulary.codebook import Codebook
from impact.workspace import Workspace

CodebookKind = Literal["qdc", "csv", "taguette", "qualcoder"]


@dataclass(frozen=True, slots=True)
class _Kind:
    name: str
    ending: str
    mime: str
    made: Callable[[Codebook], bytes]


_KINDS: dict[CodebookKind, _Kind] = {
    "qdc": _Kind("codebook", "qdc", "text/xml", lambda book: qdc(book, program=f"Seen & Counted {__version__}")),
    "csv": _Kind("codebook", "csv", "text/csv", own_csv),
    "taguette": _Kind("codebook-for-taguette", "csv", "text/csv", taguette_csv),
    "qualcoder": _Kind("codebook-for-qualcoder", "csv", "text/csv", qualcoder_csv),
}


def export(kept: Workspace, kind: CodebookKind) -> Exported:
    """The version is part of the name: two codebooks are told apart. Raises Refused for a kind that is none."""
    if kind not in _KINDS:
        raise Refused("There is no such kind of file. Choose one of the list.")
    how, book = _KINDS[kind], codebook_of(kept)
    return Exported(f"{how.name}_{book.version}.{how.ending}", how.mime, how.made(book))
