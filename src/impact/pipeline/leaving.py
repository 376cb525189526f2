"""A figure or a presentation in; the files that it leaves as, and a pack that is held against its own tables, out.

What writes files is imported where it is needed, because most commands write none.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from impact.model import Figure, Presented
from impact.report import pack
from impact.report.exporter import Exporter
from impact.report.pack import Export

if TYPE_CHECKING:
    from impact.report.documents import Document
    from impact.report.packing import Packing
    from impact.report.verify import Checked, Difference


def png(figure: Figure, *, ppi: int = 300) -> bytes:
    """The figure as a picture."""
    from impact import report

    return report.png(figure, ppi=ppi)


def svg(figure: Figure) -> bytes:
    """The figure as drawn lines, with its title and description inside."""
    from impact import report

    return report.svg(figure)


def exporters() -> Mapping[str, Exporter]:
    """The kinds of file a figure can leave as, by key, in the order in which they are offered."""
    from impact.report.exporters import EXPORTERS

    return EXPORTERS


def documents() -> Mapping[str, "Document"]:
    """The kinds of file a presentation can leave as, by key, in the order in which they are offered."""
    from impact.report.documents import DOCUMENTS

    return {document.key: document for document in DOCUMENTS}


def document_made(told: Presented, document: "Document") -> bytes:
    """One of them, finished."""
    from impact.report.documents.plain_words import plain_presented

    return document.made(plain_presented(told))


def document_name(told: Presented, document: "Document") -> str:
    """What that file is called."""
    from impact.report.documents import names

    return names.document_name(told, document)


def pack_name(told: Presented) -> str:
    """What the pack of a presentation is called."""
    from impact.report.documents import names

    return names.pack_name(told)


def packing(told: Presented) -> Iterator["Packing"]:
    """All that leaves of a presentation, file by file; who stops asking stops the work."""
    from impact.report import packing as packed

    return packed.packing(told)


def verify_pack(contents: bytes) -> "Checked":
    """A pack beside its own tables. Raises ValueError for what is none."""
    from impact.report import verify

    return verify.verify(contents)


def about_pack(contents: bytes) -> Mapping[str, str]:
    """What a pack says of itself: Presentation, Audience, Period, Made and more. Raises ValueError."""
    from impact.report.verify import rebuilt

    return rebuilt.about_pack(contents)


def rebuilt_differences(contents: bytes, told: Presented) -> Iterator["Difference"]:
    """A pack beside the same presentation, made anew. Raises ValueError."""
    from impact.report.verify import rebuilt

    return rebuilt.rebuilt_differences(contents, told)


def zip_pack(exports: Sequence[Export], *, day: date) -> bytes:
    """Finished files and their MANIFEST.csv as one ZIP."""
    return pack.zip_pack(exports, day=day)


def write_pack(exports: Sequence[Export], folder: Path) -> list[str]:
    """Finished files and their MANIFEST.csv into a folder; their names."""
    return pack.write_pack(exports, folder)
