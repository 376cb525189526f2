"""A codebook in, tables of it out: ours with every column, and those that Taguette and QualCoder read."""

import csv
import io
from collections.abc import Iterable, Sequence

from impact.report.codebook_files.described import describe
from impact.report.csv_file import inert
from impact.vocabulary.codebook import Codebook
from impact.vocabulary.own_codes import to_csv

_BOM = "\ufeff"  # else a spreadsheet program takes the letters for others


def own_csv(book: Codebook) -> bytes:
    """All columns of our data file, and whether a code is in use."""
    rows = csv.reader(io.StringIO(to_csv(book.values(), book.set_aside), newline=""))
    return _BOM.encode() + _table(rows)


def taguette_csv(book: Codebook) -> bytes:
    """tag, description: one line a code, the rest in the description."""
    lines = [(code.name, describe(code, set_aside=code.id in book.set_aside)) for code in book.values()]
    return _table([("tag", "description"), *lines])


def qualcoder_csv(book: Codebook) -> bytes:
    """No header: “family>>code” and its memo, as QualCoder imports them."""
    return _table(
        (f"{code.family}>>{code.name}", describe(code, set_aside=code.id in book.set_aside)) for code in book.values()
    )


def _table(lines: Iterable[Sequence[str]]) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows([inert(cell) for cell in line] for line in lines)
    return out.getvalue().encode()
