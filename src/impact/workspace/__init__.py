"""What is kept: sheets as read, decisions, codings, clearances, stories, people, audit. SQLite in one folder.

Reading takes a connection (`with workspace.reading() as connection`), writing a signed one
(`with workspace.writing("Ada") as writing`): everything done inside one block counts together or not at all.
"""

from impact.workspace.backing_up import UnusableBackup, backup, restore
from impact.workspace.checking import check
from impact.workspace.codebook_lines import CodebookLine, add_codebook_lines, load_codebook_lines
from impact.workspace.consents import (
    GivenConsent,
    WriterName,
    give_consent,
    load_consents,
    load_writer_names,
    set_writer_name,
)
from impact.workspace.context_rows import Background, keep_background, load_backgrounds
from impact.workspace.decided import add_decision, audited, load_decisions, set_setting, setting, writer_key
from impact.workspace.derived import keep_derived, load_derived
from impact.workspace.drafts import drop_draft, expire_drafts, hand_over_drafts, keep_draft, load_draft
from impact.workspace.erasing import (
    ColumnPlace,
    RowPlace,
    blank_columns,
    forget_repeated,
    replace_cells,
    with_cells,
    withdraw,
    withdrawn_ids,
    without_column,
    without_rows,
)
from impact.workspace.exporting import decisions_frame, export
from impact.workspace.figure_titles import FigureTitle, keep_figure_title, load_figure_titles
from impact.workspace.migrations import FromTheFuture
from impact.workspace.notes import Note, add_note, load_notes, take_back_note
from impact.workspace.open_connections import close_held, held_open
from impact.workspace.packing import with_digest
from impact.workspace.pair_words import PairWords, keep_pair_words, load_pair_words
from impact.workspace.people import known_people
from impact.workspace.repeating import Told
from impact.workspace.replacements import Replacement, load_replacements, replace_words
from impact.workspace.rounds import Round, keep_round, load_rounds
from impact.workspace.staging import drop_original, expire_originals, stage_bytes, sweep
from impact.workspace.stories import SHA256 as STORIES_SHA256
from impact.workspace.stories import Story, add_story, rows_with_word, stories_book
from impact.workspace.uploads import (
    Upload,
    find_upload,
    keep_book,
    list_uploads,
    load_books,
    remove_upload,
    set_upload,
)
from impact.workspace.voices import Coding, add_codings, load_clearances, load_codings, set_clearance
from impact.workspace.workspace import Revision, Workspace, Writing, revision, written_here

__all__ = [
    "STORIES_SHA256",
    "Background",
    "CodebookLine",
    "Coding",
    "ColumnPlace",
    "FigureTitle",
    "FromTheFuture",
    "GivenConsent",
    "Note",
    "PairWords",
    "Replacement",
    "Revision",
    "Round",
    "RowPlace",
    "Story",
    "Told",
    "UnusableBackup",
    "Upload",
    "Workspace",
    "WriterName",
    "Writing",
    "add_codebook_lines",
    "add_codings",
    "add_decision",
    "add_note",
    "add_story",
    "audited",
    "backup",
    "blank_columns",
    "check",
    "close_held",
    "decisions_frame",
    "drop_draft",
    "drop_original",
    "expire_drafts",
    "expire_originals",
    "export",
    "find_upload",
    "forget_repeated",
    "give_consent",
    "hand_over_drafts",
    "held_open",
    "keep_background",
    "keep_book",
    "keep_derived",
    "keep_draft",
    "keep_figure_title",
    "keep_pair_words",
    "keep_round",
    "known_people",
    "list_uploads",
    "load_backgrounds",
    "load_books",
    "load_clearances",
    "load_codebook_lines",
    "load_codings",
    "load_consents",
    "load_decisions",
    "load_derived",
    "load_draft",
    "load_figure_titles",
    "load_notes",
    "load_pair_words",
    "load_replacements",
    "load_rounds",
    "load_writer_names",
    "remove_upload",
    "replace_cells",
    "replace_words",
    "restore",
    "revision",
    "rows_with_word",
    "set_clearance",
    "set_setting",
    "set_upload",
    "set_writer_name",
    "setting",
    "stage_bytes",
    "stories_book",
    "sweep",
    "take_back_note",
    "with_cells",
    "with_digest",
    "withdraw",
    "withdrawn_ids",
    "without_column",
    "without_rows",
    "writer_key",
    "written_here",
]
