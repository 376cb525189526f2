"""Two guarded periods in; what each row of the figure may show of then and of now, and in which words, out."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from impact.charts.guarded import HELD_BACK, records_of, value_of, whole
from impact.charts.heard import Heard, heard_of, silence_words
from impact.charts.layers import Shape
from impact.charts.threads import thread_of
from impact.charts.words import is_few, known, noun, plural
from impact.model import Code, Measure, Quoted, ThenAndNow, When

SILENCES: Mapping[str, str] = {"held_back": HELD_BACK, "silent": "nobody wrote", "unread": "not read yet"}
WHENS: tuple[When, When] = ("then", "now")


@dataclass(frozen=True, slots=True)
class Counted:
    """One count of one period. None is unknown or held back; `words` says which, or that it is a part."""

    value: float | None
    change: float | None
    words: str


@dataclass(frozen=True)
class CountRow:
    measure: Measure
    at: Mapping[When, Counted]
    redefined: bool
    """What is counted changed between the two."""

    @property
    def what(self) -> str:
        return noun(self.measure)


@dataclass(frozen=True)
class CodeRow:
    """One code of both periods: the x of n, or why there is none."""

    code: Code
    at: Mapping[When, Heard]

    def x(self, when: When) -> int | None:
        return self.at[when].named[0]

    def speaks(self, when: When) -> bool:
        return self.at[when].speaks and self.x(when) is not None

    def silence(self, when: When) -> str:
        """Why there is no x of n, in two words."""
        return "not shown" if self.at[when].speaks else SILENCES[self.at[when].voice]

    @property
    def shape(self) -> Shape:
        thread = thread_of(self.code.id)
        return thread.shape if thread else "diamond"

    @property
    def inks(self) -> tuple[str, str]:
        """Colour tokens of marks and of words: a thread's own, ink for every other code."""
        thread = thread_of(self.code.id)
        return (thread.ink, thread.text_ink) if thread else ("text", "text")


@dataclass(frozen=True)
class Rows:
    data: ThenAndNow
    counts: tuple[CountRow, ...]
    codes: tuple[CodeRow, ...]

    def name(self, when: When) -> str:
        return self.data.then if when == "then" else self.data.now

    def quote(self, when: When) -> Quoted | None:
        return self.data.quote_then if when == "then" else self.data.quote_now

    def heard(self, when: When) -> Heard:
        """Of the code that most reflections were asked for; where none speaks, of the first."""
        all_of = [row.at[when] for row in self.codes]
        return max(all_of, key=lambda heard: heard.n or 0)

    @property
    def one_n(self) -> bool:
        """Whether all codes of a period are of the same reflections."""
        return all(len({row.at[when].n for row in self.codes if row.speaks(when)}) < 2 for when in WHENS)

    def voice_words(self, when: When) -> str:
        """“48 reflections read, 2 branches held back”, or why there is no number."""
        heard = self.heard(when)
        if not heard.speaks:
            return _capital(silence_words(heard, self.data.fewest))
        read = f"{plural(heard.n or 0, 'reflection')} read"
        who = f" from {plural(heard.writers, 'writer')}" if heard.writers else ""
        waits = f", {heard.unread:,} unread" if heard.unread else ""
        held = f", {plural(heard.held, 'branch', 'branches')} held back" if heard.held else ""
        return f"{read}{who}{waits}{held}"


def rows_of(data: ThenAndNow) -> Rows:
    counted = {(str(r["measure"]), str(r["when"])): r for r in records_of(data.counts)}
    voiced = {(str(r["code"]), str(r["when"])): r for r in records_of(data.voices)}
    return Rows(
        data,
        tuple(_count_row(m, {when: counted[m.key, when] for when in WHENS}) for m in data.measures),
        tuple(CodeRow(c, {when: _heard(data, voiced[c.id, when], when) for when in WHENS}) for c in data.codes),
    )


def _count_row(measure: Measure, records: Mapping[When, dict[str, Any]]) -> CountRow:
    at = {when: _counted(record) for when, record in records.items()}
    if is_few(at["then"].value):  # both numbers say it
        at["now"] = replace(at["now"], change=None)
    return CountRow(measure, at, redefined=bool(records["now"]["redefined"]))


def _counted(record: dict[str, Any]) -> Counted:
    value = value_of(record)
    complete = record["value_status"] == "complete"
    change = float(record["change"]) if value is not None and complete and known(record["change"]) else None
    return Counted(value, change, _words(record, value))


def _words(record: dict[str, Any], value: float | None) -> str:
    if record["value_status"] == "held_back":
        return HELD_BACK
    if value is None:
        return "not reported"
    if record["value_status"] != "part":
        return ""
    parts, expected = whole(record["parts"]), whole(record["parts_expected"])
    return f"{parts} of {expected} months" if parts and expected and parts < expected else "only in part"


def _heard(data: ThenAndNow, record: dict[str, Any], when: When) -> Heard:
    told = {**record, "period": data.then if when == "then" else data.now}
    return heard_of(told, place=data.place, codes=("x",), by_size=not _of_the_whole(data, record))


def _of_the_whole(data: ThenAndNow, record: dict[str, Any]) -> bool:
    """Of a sensitive code that few wrote need not be the reason."""
    return any(code.sensitive for code in data.codes if code.id == record["code"])


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
