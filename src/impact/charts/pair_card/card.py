"""A guarded pair in, what its card may show and in which words out."""

import re
from dataclasses import dataclass
from typing import Any

from impact.charts.guarded import HELD_BACK, records_of, value_of
from impact.charts.heard import Heard, heard_of, silence_words
from impact.charts.layers import Shape
from impact.charts.quotes import QUOTES_HIDDEN
from impact.charts.sentences import cannot_say
from impact.charts.threads import thread_of
from impact.charts.words import known, noun, plural, say, within
from impact.model import Code, PairCard, Quoted

FITS = ("agrees", "adds", "differs")
NO_VOICE = "no voice yet"
# How `pairing` says that a number is shown for the whole system only.
ALL_BRANCHES = "all branches"
# For whom the place where quotes are read is news; others are only told that there is none.
READS_VOICES = "staff"


@dataclass(frozen=True, slots=True)
class Point:
    """A period of the series. None is unknown or held back; a part is not joined to whole ones."""

    period: str
    value: float | None
    part: bool
    held: bool = False


@dataclass(frozen=True)
class Card:
    data: PairCard
    value: float | None
    before: float | None
    change: float | None
    value_words: str
    """What stands where a number or a change cannot; nothing where both are there."""
    heard: Heard
    series: tuple[Point, ...]

    @property
    def x(self) -> int | None:
        return self.heard.named[0]

    @property
    def what(self) -> str:
        """What is counted, inside a sentence."""
        return within(noun(self.data.measure))

    @property
    def speaks(self) -> bool:
        return self.heard.speaks and self.x is not None

    @property
    def quote(self) -> Quoted | None:
        return self.data.quote

    @property
    def has_voice(self) -> bool:
        """Whether the voice has anything to fill a column of its own with."""
        return self.quote is not None or self.speaks

    @property
    def is_written(self) -> bool:
        """Whether a person has written what the two say together, or what is asked."""
        return bool(self.data.inference or self.data.ask)

    @property
    def shape(self) -> Shape:
        thread = thread_of(self.data.code.id)
        return thread.shape if thread else "diamond"

    @property
    def inks(self) -> tuple[str, str]:
        """Colour tokens of marks and of words: a thread's own, ink for every other code."""
        thread = thread_of(self.data.code.id)
        return (thread.ink, thread.text_ink) if thread else ("text", "text")

    @property
    def silence(self) -> str:
        """Why there is no x of n; nothing where there is."""
        if self.speaks:
            return ""
        if self.heard.speaks:
            return f"{plural(self.heard.n or 0, 'reflection')}; how many name it may not be shown"
        if self.heard.disagree:
            return silence_words(self.heard, self.data.fewest)
        if self.data.code.sensitive and self.heard.voice == "held_back":  # that few wrote need not be the reason
            whole = "shown for all branches only" if self.data.counted_with == ALL_BRANCHES else "not shown by branch"
            return whole if self.data.place else HELD_BACK
        return silence_words(self.heard, self.data.fewest)

    @property
    def fit(self) -> str:
        """What a person chose, where there is a voice to judge by."""
        return self.data.fit if self.data.fit in FITS else ""

    @property
    def proposal(self) -> str:
        """The fit that the program proposes, with its reason; nothing once a person has chosen."""
        word = self.data.fit_proposed
        if self.fit or not word:
            return ""
        if word == NO_VOICE:
            return self.silence[:1].upper() + self.silence[1:] + "." if self.silence else self.data.reason
        shown = f"{self.data.code.name}: {self.x} of {self.heard.n} reflections; "
        reason = self.data.reason.removeprefix(shown)
        return f"proposed: {word}, because {within(reason) if reason else 'nobody has chosen yet'}"

    @property
    def no_quote_words(self) -> str:
        if self.data.quotes_hidden:
            return QUOTES_HIDDEN
        more = ": read one under Voices" if self.data.audience == READS_VOICES else ""
        return f"No cleared quote yet{more}."

    @property
    def cannot_say(self) -> str:
        start, _, rest = self.data.pair.cannot_say.partition(" ")
        number = f"{noun(self.data.measure)} {rest}" if start == "It" else self.data.pair.cannot_say
        number = number or cannot_say(self.data.measure)
        n = self.heard.n or 0
        often = f" {say(n).capitalize()} reflections cannot say how often this happens." if n > 1 else ""
        return number + often


def card_of(data: PairCard) -> Card:
    value = value_of(_told(data))
    whole = value is not None and data.value_status == "complete" and known(data.change)
    heard = heard_of(_told(data), place=data.place, codes=("x",))
    return Card(
        data=data,
        value=value,
        before=float(data.value_before) if whole and known(data.value_before) else None,
        change=float(data.change) if whole else None,
        value_words=_value_words(data, value),
        heard=heard,
        series=tuple(
            Point(str(r["period"]), value_of(r), r["value_status"] == "part", r["value_status"] == "held_back")
            for r in records_of(data.series)
        ),
    )


def code_phrase(code: Code) -> str:
    """A code inside a sentence: purpose, “everyday small encounter”, confidence."""
    name = re.sub(r"^Outcome: ", "", code.name).split(" / ")[0]
    name = within(name[:1].upper() + name[1:])
    return f"“{name}”" if " " in name else name


def _told(data: PairCard) -> dict[str, Any]:
    names = ("period", "value", "value_status", "n", "x", "writers", "unread", "status", "counted_with")
    return {name: getattr(data, name) for name in names}


def _value_words(data: PairCard, value: float | None) -> str:
    if data.value_status == "held_back":
        return HELD_BACK
    if value is None:
        return "not reported"
    if data.value_status != "part":
        return ""
    if data.parts and data.parts_expected and data.parts < data.parts_expected:
        return f"{data.parts} of {data.parts_expected} months"
    return "only in part"
