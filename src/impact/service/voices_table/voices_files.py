"""A table of reflections in, the same as a workbook or as plain values out: marked as being for readers."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

import pandas as pd

from impact import __version__, pipeline
from impact.coding.combine import DISPUTED, THERE
from impact.mime import XLSX
from impact.model import Code
from impact.report.plain import plain
from impact.report.voices_table import Told, voices_csv, voices_xlsx
from impact.service.codebook.codebook import codebook_of
from impact.service.figures.exports import Exported
from impact.service.reading.reading_queue import ReadingFilter
from impact.service.voices_table.table_sentences import asked_in_words, chosen_in_words, counted_in_words
from impact.service.voices_table.voices_table import VoicesTable
from impact.workspace import Workspace

TableFile = Literal["xlsx", "csv", "numbers"]
"""A workbook; plain with the words; plain without the words."""

MARK = "For the appointed readers only: it holds words of reflections."
_MIME = {"xlsx": XLSX, "csv": "text/csv"}
_ATTRIBUTES = {
    "words": ("Words", "What was written, all answers of one person together."),
    "branch": ("Branch", "Empty where no branch was told."),
    "quarter": ("Quarter", "Empty where the time that was told is longer than a quarter, or not known."),
    "day": ("Day", "Empty where no day was told."),
    "service": ("Service", "As it was written."),
    "role": ("Role", "Only where the writer allows that it is named."),
    "told_by": ("Told by", "staff or patron."),
    "consent": ("Consent", "How far the writer lets it go: reader, colleagues, anonymous, role, named."),
    "read_by": ("Read by", "How many people have read all of it."),
    "cleared_by": ("Cleared by", "How many people have read it for who could be recognised."),
    "state": ("State", "to read, read, or disputed: people differ on at least one code."),
}
_DISPUTED, _DENIED, _ID = "Disputed", "Denied", "Reflection"
_OTHERS = {
    _DISPUTED: "Codes on which people differ: 0 in their columns until it is settled.",
    _DENIED: "Codes that a person found denied in the words (“did not feel seen”): 0 in their columns.",
    _ID: "The same name in every file; it leads from a row to its codings.",
}
_CODE = "1 there · 0 looked at and not there · empty: nobody looked, which is not a no. Sum is x, count is n."
_OLDER = (
    "A reflection that is withdrawn after this file was made still stands in it. Delete the file when your work with "
    "it is done, and make a new one when you need it again."
)


def table_file(
    kept: Workspace, table: VoicesTable, wanted: ReadingFilter, kind: TableFile, *, invented: bool
) -> Exported:
    """All rows of the table, under the same choices as on the screen."""
    frame = exported(table, words=kind != "numbers")
    ending = "xlsx" if kind == "xlsx" else "csv"
    if kind == "xlsx":
        mark = f"Invented, the sample library. {MARK}" if invented else MARK
        told = Told(MARK, (("For", mark), *_about(kept, table, wanted)), tuple(_columns(table)), date.today())
        contents = voices_xlsx(frame, told)
    else:
        contents = voices_csv(frame)
    return Exported(name_of(wanted, kind, invented=invented), _MIME[ending], contents)


def name_of(wanted: ReadingFilter, kind: TableFile, *, invented: bool) -> str:
    """The mark is in it; words that were searched for are not."""
    return pipeline.file_name(
        period=wanted.period or "AllQuarters",
        scope=wanted.branch or "all",
        form="sample-reflections" if invented else "reflections",
        look="for-appointed-readers-numbers" if kind == "numbers" else "for-appointed-readers-holds-words",
        ending="xlsx" if kind == "xlsx" else "csv",
    )


def exported(table: VoicesTable, *, words: bool = True) -> pd.DataFrame:
    """The columns of the file: attributes, a number a code (1, 0 or blank), what is disputed and denied, the id."""
    rows = table.rows if words else table.rows.drop(columns="words")
    frame = rows.rename(columns={name: title for name, (title, _) in _ATTRIBUTES.items()})
    frame["Day"] = frame["Day"].dt.date
    for code, title in _titles(table.codes):
        seen = table.states.get(code.id, pd.Series("", index=rows.index))
        frame[title] = seen.eq(THERE).astype("Int8").where(seen != "")
    names = {code.id: code.name for code in table.codes}
    disputed = table.states.reindex(columns=list(names)) == DISPUTED
    frame[_DISPUTED] = [
        "; ".join(names[c] for c, here in zip(names, row, strict=True) if here) for row in disputed.to_numpy()
    ]
    frame[_DENIED] = ["; ".join(n for c, n in names.items() if c in denied_here(table, row)) for row in rows.index]
    frame[_ID] = rows.index
    return _all_plain(frame).reset_index(drop=True)


def denied_here(table: VoicesTable, row: str) -> frozenset[str]:
    """Codes of this row that are in n and denied."""
    return frozenset(c for c in table.denied.get(row, ()) if table.states.at[row, c])


def _titles(codes: Sequence[Code]) -> Iterator[tuple[Code, str]]:
    """Each code with the name of its column: a library may call two codes, or a code and a column, the same."""
    taken = {title for title, _ in _ATTRIBUTES.values()} | {*_OTHERS}
    for code in codes:
        title = code.name if code.name not in taken else f"{code.name} ({code.id})"
        taken.add(title)
        yield code, title


def _all_plain(frame: pd.DataFrame) -> pd.DataFrame:
    texts = [name for name in frame.columns if pd.api.types.is_string_dtype(frame[name])]
    plainer = frame.assign(**{str(name): frame[name].map(plain) for name in texts})
    return plainer.set_axis([plain(str(name)) for name in frame.columns], axis="columns")


def _about(kept: Workspace, table: VoicesTable, wanted: ReadingFilter) -> Iterator[tuple[str, str]]:
    book = codebook_of(kept)
    yield "Chosen", chosen_in_words(wanted, book)
    if table.combined is not None:
        yield "Asked of the codes", asked_in_words(table.asked, book)
        yield "Counted", " ".join(counted_in_words(table.combined))
    yield (
        "Rows",
        f"{len(table.rows):,} of {table.of:,} reflections of this quarter and branch; one row is what one person told.",
    )
    yield "Small numbers", "These are single rows and not figures: nothing is counted together or held back here."
    yield "Suggestions", "None is in it. A code stands where a person, or the writer, said so."
    yield "Withdrawn", _OLDER
    yield "Codebook", book.version
    yield "Made", f"{date.today():%Y-%m-%d}, with Seen & Counted {__version__}"


def _columns(table: VoicesTable) -> Iterator[tuple[str, str]]:
    yield from _ATTRIBUTES.values()
    for code, title in _titles(table.codes):
        yield title, f"{code.id}. {_CODE} {code.definition}"
    yield from _OTHERS.items()
