"""One form in, each of its rows as a person told it out: words, time, place, ticks, consent."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from impact.decisions import Decisions
from impact.policy.consent import Level
from impact.understand.forms.answers import felt_seen, told_by
from impact.understand.forms.asking import could_be_name
from impact.understand.forms.code_ticks import Ticked
from impact.understand.forms.columns import Column, Columns
from impact.understand.forms.consent_columns import Consents
from impact.understand.forms.gone_text import gone_id
from impact.understand.forms.identity import writer_hash
from impact.understand.forms.open_answers import is_long
from impact.understand.forms.places import Place
from impact.understand.forms.times import Told


@dataclass(frozen=True)
class Answer:
    """Words in a cell of this row, unchanged. `gone`: the id of a text whose time is over, whose words are no more."""

    at: int
    text: str
    gone: str = ""


@dataclass(frozen=True)
class ToldRow:
    """`row` counts from zero. `answers`: the story first, each further open answer after it."""

    row: int
    answers: tuple[Answer, ...]
    told: Told
    place: Place
    ticked: Ticked
    felt_seen: str = ""
    helped: str = ""
    idea: str = ""
    service: str = ""
    role: str = ""
    writer: str = ""
    told_by: str = ""
    consent: Level = "reader"
    consent_unknown: tuple[int, ...] = ()
    """Columns of consent whose words are unknown."""
    felt_unknown: bool = False
    own_words: tuple[int, ...] = field(default=())
    """Columns of choices in which somebody wrote words of their own."""


class RowReader:
    """What the columns say, row by row."""

    def __init__(
        self,
        columns: Columns,
        ticks: Mapping[int, Ticked],
        *,
        writer: Column | None,
        writer_key: bytes,
        told_by_default: str,
        decisions: Decisions,
    ) -> None:
        self._columns, self._ticks = columns, ticks
        self._writer, self._key = writer, writer_key
        self._told_by, self._decisions = told_by_default, decisions
        self._consents = Consents(columns, decisions=decisions)

    def read(self, row: int, *, told: Told, place: Place) -> ToldRow:
        ticked = self._ticks.get(row, Ticked())
        felt, felt_own = self._felt(row)
        level, unknown = self._consents.of(row)
        own = [Answer(at, words) for at, words in ticked.own] + felt_own
        return ToldRow(
            row=row,
            answers=tuple(map(_gone_or_told, self._answers(row, own))),
            told=told,
            place=place,
            ticked=ticked,
            felt_seen=felt or "",
            helped=_unless_gone(self._said("helped", row)),
            idea=_unless_gone(self._said("idea", row)),
            service=self._name("service", row),
            role=self._name("role", row),
            writer=writer_hash(self._writer.words.get(row, ""), key=self._key) if self._writer else "",
            told_by=told_by(self._said("told_by", row)) or self._told_by,
            consent=level,
            consent_unknown=unknown,
            felt_unknown=felt is None,
            own_words=tuple(answer.at for answer in own),
        )

    def _answers(self, row: int, own: list[Answer]) -> Iterator[Answer]:
        written = list(_answers_in(self._columns.of("story"), row)) + list(_answers_in(self._columns.of("open"), row))
        if not written and not own:
            # Without a story, what helped or an idea is what this person had to say.
            yield from list(_answers_in(self._columns.of("helped", "idea"), row))[:1]
            return
        yield from written
        yield from own

    def _felt(self, row: int) -> tuple[str | None, list[Answer]]:
        """The answer, None where its words are unknown; and words of the writer's own that stand in its place."""
        column = self._columns.first("felt_seen")
        said = column.words.get(row, "") if column else ""
        if not column or not said:
            return "", []
        felt = felt_seen(said, decisions=self._decisions)
        own = [Answer(column.at, said)] if felt is None and is_long(said) else []
        return ("" if own else felt), own

    def _name(self, role: str, row: int) -> str:
        """What may stand under a quote; a story or an address in its place may not."""
        said = self._said(role, row).strip()
        return said if could_be_name(said) else ""

    def _said(self, role: str, row: int) -> str:
        return next((words for column in self._columns.of(role) if (words := column.words.get(row))), "")


def _gone_or_told(answer: Answer) -> Answer:
    gone = gone_id(answer.text)
    return Answer(answer.at, "", gone) if gone else answer


def _unless_gone(words: str) -> str:
    return "" if gone_id(words) else words


def _answers_in(columns: list[Column], row: int) -> Iterator[Answer]:
    for column in columns:
        words = column.words.get(row, "")
        if any(character.isalnum() or ord(character) > 0x2190 for character in words):
            yield Answer(column.at, words)
