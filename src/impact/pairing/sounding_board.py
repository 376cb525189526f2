"""One place and quarter in; what was heard there, or in the next wider place that may be told, for one audience, out.

Everything is a number that other figures show of the same place and time: nothing is cut or added up here.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from impact.model import BoardQuestion, Code, Quoted, SoundingBoard, WasAsked
from impact.pairing.board_questions import OF_THE_WHOLE, questions_to_talk_about
from impact.pairing.disagreed import disagreed_notes
from impact.pairing.scene import Scene
from impact.pairing.sources import sources
from impact.pairing.view import WHOLE
from impact.pairing.voices import Heard, Voice, hear
from impact.period import Period, year_of
from impact.policy.small_numbers import JOIN
from impact.vocabulary.codebook import Codebook

_DTYPES = {**dict.fromkeys(["code", "name"], "str"), **dict.fromkeys(["n", "x"], "Int64"), "starter": "bool"}
# Where nothing is shown the place says the most telling of these.
_BLANK_FIRST = ("together", "held_back", "unread", "silent", "shown")


@dataclass(frozen=True)
class Level:
    """Where and when numbers come from, and those of each code."""

    place: str
    period: Period
    voices: Mapping[str, Voice]

    @property
    def speaks(self) -> bool:
        return any(voice.status == "shown" for voice in self.voices.values())

    @property
    def leading(self) -> Voice:
        """The voice of the code that most reflections were asked for."""
        shown = [voice for voice in self.voices.values() if voice.status == "shown"]
        if shown:
            return max(shown, key=lambda voice: voice.n or 0)
        return min(self.voices.values(), key=lambda voice: _BLANK_FIRST.index(voice.status))


def sounding_board(
    counts: pd.DataFrame,
    reflections: pd.DataFrame,
    standing: pd.DataFrame,
    scene: Scene,
    *,
    place: str,
    period: Period,
    quotes: Sequence[Quoted] = (),
    asked: Sequence[WasAsked] = (),
    questions: Sequence[BoardQuestion] = (),
) -> SoundingBoard:
    """As `model.SoundingBoard` describes. Quotes and asks come as they are given; who may see them was settled before.

    Without `questions` they are chosen by the rule of `questions_to_talk_about`.
    """
    view = scene.view(counts, reflections)
    heard = hear(reflections, standing, [code.id for code in scene.codes.offered], view)
    levels = _levels(heard, scene.codes, place, period)
    wished, told = levels[0], next((level for level in levels if level.speaks), levels[0])
    codes = [_row(scene.codes[code], voice) for code, voice in told.voices.items() if voice.x]
    chosen = tuple(questions) or questions_to_talk_about(
        [(scene.codes[row["code"]], row["x"]) for row in codes], quarter=told.period
    )
    return SoundingBoard(
        place=place,
        period=view.name(period),
        heard_at=told.place,
        heard_in=view.name(told.period),
        audience=scene.audience,
        fewest=view.limits.alone,
        status=wished.leading.status,
        counted_with=wished.leading.counted_with,
        n=told.leading.n,
        writers=told.leading.writers,
        unread=told.leading.unread,
        held=told.leading.held,
        codes=pd.DataFrame(codes, columns=list(_DTYPES)).astype(_DTYPES),
        quotes=tuple(quotes),
        asked=tuple(asked),
        questions=chosen,
        chosen=bool(questions),
        sources=sources((reflections, told.period)),
        notes=(*scene.notes, *disagreed_notes(view, told.voices)),
        footnotes=scene.footnotes,
        invented=scene.invented,
    )


def _levels(heard: Heard, codes: Codebook, place: str, period: Period) -> list[Level]:
    """The place, the joined unit that counts it, all branches of that time, all branches of the year."""
    offered = [code.id for code in codes.offered]
    year = year_of(period.start, fiscal_start=heard.view.fiscal_start)
    whole = [
        Level(WHOLE, time, {code: heard.total(code, time) for code in offered})
        for time in dict.fromkeys((period, year))
    ]
    if place == WHOLE:
        return whole
    of_places = [code for code in offered if codes[code].family not in OF_THE_WHOLE]
    own = Level(place, period, {code: heard.branch(place, code, period) for code in of_places})
    units: dict[str, dict[str, Voice]] = {}
    for code in of_places:
        for unit, voice in heard.units(code, period).items():
            if place in unit.split(JOIN):
                units.setdefault(unit, {})[code] = voice
    return [own, *(Level(unit, period, voices) for unit, voices in units.items()), *whole]


def _row(code: Code, voice: Voice) -> dict[str, Any]:
    return {"code": code.id, "name": code.name, "n": voice.n, "x": voice.x, "starter": code.starter}
