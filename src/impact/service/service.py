"""The use cases, with who is asking. Faces call nothing else; each method names the roles that may call it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

import pandas as pd

from impact import workspace
from impact.decisions import Decision
from impact.model import Audience
from impact.period import Period
from impact.questions import QuestionKind
from impact.service import sample_mode
from impact.service.asks.asks import Asks
from impact.service.bringing_in import bringing_in, sample_library, upkeep
from impact.service.bringing_in.bringing_in import BroughtIn
from impact.service.checking import asking
from impact.service.checking.asking import EVERYTHING, Filter
from impact.service.checking.corrections import Correction, corrections
from impact.service.checking.disputed_sheets import DisputedSheets, disputed_sheets
from impact.service.checking.drift import SheetDrift, drift
from impact.service.checking.saying_otherwise import Sayable, as_it_was, say_otherwise, sayable
from impact.service.codebook.codes import Codes
from impact.service.consent.consent import Consenting
from impact.service.consent.own_words import hashed
from impact.service.figures.showing import Showing
from impact.service.findings.findings_said import FindingsSaid
from impact.service.ideas.ideas import Ideas
from impact.service.people.limiting import Limiting
from impact.service.people.people import People
from impact.service.presenting.presenting import Presenting
from impact.service.presenting.small_pictures import SmallPictures
from impact.service.presenting.taking_away import TakingAway
from impact.service.reading.reading_card import ReadingCard, reading_card
from impact.service.reading.reading_queue import TO_READ, ReadingFilter, ReadingQueue, reading_queue
from impact.service.reading.reading_steps import Step, take
from impact.service.refusal import Refused
from impact.service.rights import Who, needs
from impact.service.sheets.neighbours import Neighbours, cells_of_line, neighbours
from impact.service.sheets.reading import read_all
from impact.service.sheets.sheets_understood import FileUnderstood, files_understood
from impact.service.sounding_board.boards import Boards
from impact.service.sources.where_from import WhereFrom
from impact.service.stories.stories import Stories
from impact.service.titles.titling import Titling
from impact.service.two_readers.blind import blinded, with_round
from impact.service.two_readers.two_readers import TwoReaders
from impact.service.voices import quoting, voices
from impact.service.voices.clearing import Clearing
from impact.service.voices.replacements import Replacing
from impact.service.voices.typed_words import TypedWords
from impact.service.voices.voices import Quote
from impact.service.voices_table.tabled import Tabled
from impact.words import tidy
from impact.workspace import Coding, Note, Story, Upload, Workspace

# Twice the longest story.
LONGEST_DRAFT = 40_000


class Service(
    Clearing,
    People,
    TwoReaders,
    Showing,
    Ideas,
    Stories,
    Consenting,
    Codes,
    Tabled,
    Replacing,
    Limiting,
    FindingsSaid,
    Asks,
    TypedWords,
    Boards,
    WhereFrom,
    Titling,
    Presenting,
    TakingAway,
    SmallPictures,
):
    """One person at one workspace. Cheap to make: make a new one for each request, with the roles of that moment.

    Every method raises Refused, with words for the user, where it cannot do what was asked.
    """

    def __init__(self, kept: Workspace, who: Who) -> None:
        self._own = kept
        self.who = who

    # Bring in

    @needs("manager")
    def upload(self, name: str, data: bytes) -> BroughtIn:
        """Reads and keeps one file; says in words what became of it."""
        return self.upload_all([(name, data)])[0]

    @needs("manager")
    def upload_all(self, files: Iterable[tuple[str, bytes]]) -> list[BroughtIn]:
        """The same for several at once, which is quicker than one by one."""
        return bringing_in.bring_in(self._real("bring in files of your own"), files, by=self.who.name)

    @needs("manager")
    def paste_story(
        self,
        text: str,
        *,
        branch: str,
        day: date,
        consent: str = "",
        told_by: str = "",
        service: str = "",
        word: str = "",
    ) -> None:
        """Keeps one story. `consent` in the words of the form; empty means: for the readers only.

        `word` is the writer's own, with which they can take it back.
        """
        kept = self._real("add stories of your own")
        story = Story(tidy(branch), day, text.strip(), tidy(consent), told_by, tidy(service), hashed(kept, word))
        bringing_in.paste_story(kept, story, by=self.who.name)

    @needs("manager")
    def templates(self) -> dict[str, bytes]:
        """File names and contents: two workbooks and a card to fill in, and the questions for an online form.

        The library's own branches are offered to choose from; those of the sample library are not.
        """
        return bringing_in.templates(self._own, today=date.today())

    @needs("manager", "reader")
    def draft(self, name: str) -> dict[str, str]:
        """What this person was writing under this name: field → words; empty where nothing is kept."""
        with self._own.reading() as connection:
            return workspace.load_draft(connection, self._draft_name(name))

    @needs("manager", "reader")
    def keep_draft(self, name: str, fields: Mapping[str, str]) -> None:
        """Keeps what is being written, in place of what was kept before. It counts for nothing."""
        if sum(map(len, fields.values())) > LONGEST_DRAFT:
            raise Refused("This is too long to be kept while you write. Shorten it, or bring it in as a file.")
        workspace.keep_draft(self._own, self._draft_name(name), fields, by=self.who.name)

    @needs("manager", "reader")
    def drop_draft(self, name: str) -> None:
        """It was sent, or given up."""
        workspace.drop_draft(self._own, self._draft_name(name))

    @needs("viewer", "reader", "manager", "admin")
    def shows_sample(self) -> bool:
        """Whether everything that is shown now is invented."""
        return sample_mode.shown_workspace(self._own)[1]

    @needs("manager")
    def load_sample(self) -> None:
        """Shows the sample library in place of the library's own data, which stay as they are."""
        sample_library.open_sample(self._own, by=self.who.name)

    @needs("manager")
    def leave_sample(self) -> None:
        sample_mode.close_sample(self._own, by=self.who.name)

    @needs("manager")
    def uploads(self) -> list[Upload]:
        """The files that are here, in the order they came."""
        with self._shown().reading() as connection:
            return workspace.list_uploads(connection)

    @needs("manager")
    def remove_file(self, sha256: str) -> None:
        """What was read from this file is deleted."""
        upkeep.remove_file(self._shown(), sha256, by=self.who.name)

    # Check

    @needs("manager")
    def questions(self) -> pd.DataFrame:
        """Open questions; columns of `frames`, those that most rows wait for first."""
        return asking.questions(self._shown())

    @needs("manager")
    def answer(self, question_id: str, answer: str, *, note: str = "") -> None:
        """Answers a question by its id, also one that was answered before."""
        asking.answer_by_id(self._shown(), question_id, answer, by=self.who.name, note=note)

    @needs("manager")
    def decide(self, kind: QuestionKind, subject: str, answer: str, *, note: str = "") -> None:
        """Answers a question by what it is about."""
        asking.decide(self._shown(), kind, subject, answer, by=self.who.name, note=note)

    @needs("manager")
    def decide_many(self, answers: Iterable[tuple[QuestionKind, str, str]], *, note: str = "") -> None:
        """The same for several at once, kind, subject and answer each: one write, and everything is read anew once."""
        asking.decide_many(self._shown(), answers, by=self.who.name, note=note)

    @needs("manager")
    def take_back(self, kind: QuestionKind, subject: str) -> None:
        """An answer is taken back: the question is open again."""
        asking.take_back(self._shown(), kind, subject, by=self.who.name)

    @needs("manager")
    def sayable(self, sha256: str, sheet: str) -> dict[Sayable, str]:
        """What may be said of a sheet although nobody asked, and what was said before."""
        return sayable(self._shown(), sha256, sheet)

    @needs("manager")
    def say_otherwise(self, sha256: str, sheet: str, kind: Sayable, answer: str) -> bool:
        """Says what a sheet is; False, and nothing is kept, where that makes no difference."""
        return say_otherwise(self._shown(), sha256, sheet, kind, answer, by=self.who.name)

    @needs("manager")
    def as_it_was(self, sha256: str, sheet: str) -> None:
        """Whatever was said of this sheet is taken back."""
        as_it_was(self._shown(), sha256, sheet, by=self.who.name)

    @needs("manager")
    def answered(self) -> list[Decision]:
        """What was answered and stands, the newest first; `note` says where it was asked."""
        return asking.answered(self._shown())

    @needs("manager")
    def corrections(self) -> tuple[Correction, ...]:
        """Numbers that files tell differently, those that wait first; each with every version of it."""
        return corrections(self._shown())

    @needs("manager")
    def disputed_sheets(self) -> tuple[DisputedSheets, ...]:
        """Sheets that differ throughout, those that wait first: one answer settles all their numbers."""
        return disputed_sheets(self._shown())

    @needs("manager")
    def drift(self) -> tuple[SheetDrift, ...]:
        """What came, went and changed its name since the sheet of the same kind before; the latest sheets first."""
        return drift(self._shown())

    @needs("manager")
    def neighbours(self, question_id: str) -> Neighbours | None:
        """The cell that a question is about, as it stands among its neighbours; no words of a reflection."""
        return neighbours(self._shown(), question_id)

    @needs("manager")
    def cells_of_line(self, file: str, sheet: str, row: int, cell: str) -> Neighbours | None:
        """The cell of a line of the account among its neighbours; no words of a reflection."""
        return cells_of_line(self._shown(), file, sheet, row, cell)

    @needs("manager")
    def files_understood(self) -> tuple[FileUnderstood, ...]:
        """How each sheet of each file was understood."""
        return files_understood(self._shown())

    @needs("manager")
    def set_aside_workbook(self) -> bytes:
        """Rows that do not count, as they stand, with reason and remedy (XLSX). Words of reflections: for a reader."""
        from impact.service.checking.set_aside import set_aside_workbook  # noqa: PLC0415  it loads what writes workbooks

        return set_aside_workbook(self._shown(), with_words=self.who.is_any("reader"))

    @needs("manager")
    def ledger(self, wanted: Filter = EVERYTHING) -> pd.DataFrame:
        """The account of rows; columns of `frames`."""
        return asking.ledger(self._shown(), wanted)

    @needs("manager")
    def held_by_file(self) -> dict[str, tuple[int, int, int]]:
        """How many numbers, reflections and survey answers are held of each file."""
        return asking.held_by_file(self._shown())

    # Voices

    @needs("reader")
    def reflections(self) -> pd.DataFrame:
        """All reflections in full, for those appointed to read them; `read` says whether this person has."""
        return voices.reflections(self._shown(), reader=self.who.name)

    @needs("reader")
    def mark_read(self, reflection_ids: Iterable[str]) -> None:
        """The person who asks has read these for every code of the codebook."""
        lines = [Coding(reflection_id) for reflection_id in reflection_ids]
        voices.judge(self._shown(), lines, by=self.who.name)

    @needs("reader")
    def code(self, lines: Iterable[Coding]) -> None:
        """Keeps what this person says of passages; the coder is always the one who asks."""
        own = [Coding(c.reflection_id, c.code, c.state, c.polarity, c.direction, c.tone, c.start, c.end) for c in lines]
        voices.judge(self._shown(), own, by=self.who.name)

    @needs("reader")
    def reading_queue(self, wanted: ReadingFilter = TO_READ) -> ReadingQueue:
        """Which reflections wait to be read, and how many were: ids and numbers, no words."""
        kept = self._shown()
        return with_round(kept, reading_queue(kept, wanted), wanted, reader=self.who.name)

    @needs("reader")
    def reading_card(self, reflection_id: str) -> ReadingCard:
        """One reflection with all that was told in the same row, its codes, and who has read and cleared it."""
        kept = self._shown()
        return blinded(kept, reading_card(kept, reflection_id), reader=self.who.name)

    @needs("reader")
    def take_step(self, step: Step) -> Step:
        """Keeps what a reader does to one reflection; returns the step that undoes it."""
        return take(self._shown(), step, by=self.who.name)

    @needs("viewer", "reader", "manager")
    def quotes(self, audience: Audience = "staff") -> list[Quote]:
        """Passages that this audience may see; only a reader sees those that nobody has read first."""
        return quoting.with_reasons(self._shown(), audience, only_cleared=not self.who.is_any("reader"))

    @needs("manager")
    def withdraw(self, reflection_id: str) -> None:
        """At the writer's wish: gone, with all that was told in the same row, from every file."""
        upkeep.withdraw(self._shown(), reflection_id, by=self.who.name)

    # Settings

    @needs("viewer", "reader", "manager", "admin")
    def fiscal_start(self) -> int | None:
        """The first month of the library's year; None while nobody has said."""
        return read_all(self._shown()).fiscal_start

    @needs("manager", "admin")
    def set_fiscal_start(self, month: int) -> None:
        if not 1 <= month <= 12:
            raise Refused("The library's year starts in a month from 1 to 12.")
        self._set("fiscal_start", month)

    @needs("viewer", "reader", "manager", "admin")
    def branch_order(self) -> tuple[str, ...]:
        """The library's own order, as far as it was set; other branches come after, by name."""
        return read_all(self._shown()).branch_order

    @needs("manager", "admin")
    def set_branch_order(self, branches: Sequence[str]) -> None:
        self._set("branch_order", list(dict.fromkeys(tidy(branch) for branch in branches if tidy(branch))))

    @needs("manager")
    def add_note(self, words: str, *, period: Period, measure: str = "", branch: str = "") -> None:
        """A note that stands on every figure it touches; empty measure or branch means all."""
        if not tidy(words):
            raise Refused("The note is empty.")
        with self._shown().writing(self.who.name) as writing:
            workspace.add_note(writing, Note(tidy(words), period, measure, branch))

    @needs("manager")
    def take_back_note(self, note_id: int) -> None:
        with self._shown().writing(self.who.name) as writing:
            workspace.take_back_note(writing, note_id)

    @needs("viewer", "reader", "manager")
    def notes(self) -> list[Note]:
        with self._shown().reading() as connection:
            return workspace.load_notes(connection)

    # Upkeep: always of the library's own data

    @needs("admin")
    def backup(self, target: Path) -> Path:
        """One file with everything but uploaded bytes. It holds words of reflections."""
        if target.exists():
            raise Refused(f"There is already a file {target.name}. Choose another name.")
        return workspace.backup(self._own, target)

    @needs("admin")
    def restore(self, source: Path) -> Path:
        """Brings a backup back; the file with the state before is returned."""
        return upkeep.bring_back(self._own, source, by=self.who.name)

    @needs("admin")
    def check(self) -> list[str]:
        """What is not as it should be; empty where all is well."""
        return workspace.check(self._own)

    @needs("manager", "admin")
    def export(self, folder: Path) -> list[Path]:
        """decisions.csv and codings.csv."""
        return workspace.export(self._own, folder)

    @needs("admin")
    def tidy_up(self) -> int:
        """Bytes whose time is over go; how many files of reflections."""
        return upkeep.tidy_up(self._own, by=self.who.name)

    def _draft_name(self, name: str) -> str:
        """A person's own; one of the sample library is not one of the library's own data."""
        where = "sample/" if sample_mode.shown_workspace(self._own)[1] else ""
        return f"{where}{name}/{self.who.name}"

    def _shown(self) -> Workspace:
        return sample_mode.shown_workspace(self._own)[0]

    def _real(self, what: str) -> Workspace:
        if sample_mode.shown_workspace(self._own)[1]:
            raise Refused(f"This is the sample library. Leave it to {what}.")
        return self._own

    def _set(self, name: str, value: object) -> None:
        with self._shown().writing(self.who.name) as writing:
            workspace.set_setting(writing, name, value)
