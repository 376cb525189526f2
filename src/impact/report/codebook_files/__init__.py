"""Codebooks of other programs in and out: REFI-QDA (.qdc), Taguette, QualCoder, and our own table."""

from collections.abc import Sequence

from impact.report.codebook_files.incoming import Incoming, IncomingFile, NotACodebook
from impact.report.codebook_files.qdc_in import read_qdc
from impact.report.codebook_files.qdc_out import guid_of, qdc
from impact.report.codebook_files.tables_in import read_rows, rows_of, text_of
from impact.report.codebook_files.tables_out import own_csv, qualcoder_csv, taguette_csv
from impact.report.codebook_files.tree_text_in import looks_like_tree, read_tree


def read_codebook_file(data: bytes) -> IncomingFile:
    """Any of the kinds but a workbook, by what the bytes are and not by their name. Raises NotACodebook."""
    if not data.strip():
        raise NotACodebook("The file is empty.")
    if data[:4] in (b"PK\x03\x04", b"\xd0\xcf\x11\xe0"):
        raise NotACodebook("This is a packed file. Export the codebook by itself, as .qdc or as a table.")
    text = text_of(data)
    if text.lstrip().startswith("<"):
        return read_qdc(data)
    return read_tree(text) if looks_like_tree(text) else read_rows(rows_of(text))


def read_codebook_rows(rows: Sequence[Sequence[object]]) -> IncomingFile:
    """The rows of a worksheet, as they were read. Raises NotACodebook."""
    words = [["" if cell is None else str(cell) for cell in row] for row in rows]
    filled = [(number, row) for number, row in enumerate(words, start=1) if any(cell.strip() for cell in row)]
    return read_rows(filled)


__all__ = [
    "Incoming",
    "IncomingFile",
    "NotACodebook",
    "guid_of",
    "own_csv",
    "qdc",
    "qualcoder_csv",
    "read_codebook_file",
    "read_codebook_rows",
    "taguette_csv",
]
