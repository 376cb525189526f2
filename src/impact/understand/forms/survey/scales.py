"""The answers of one question in, the scale they were chosen from out; what no scale holds is left aside."""

import functools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from impact.understand.forms.answers import plain
from impact.understand.forms.survey.legend import end_named, number_and_words, points_down
from impact.vocabulary.survey_words import scale_words, survey_words

# A question belongs to a scale when so many of its answers do; slips of the pen are fewer.
ENOUGH_ON_SCALE = 0.8
# Scales that are in use, by their greatest number.
_GREATEST = (5, 7, 10)
_WHOLE = re.compile(r"^(\d{1,9})(?:[.,]0+)?$")
# Of so many answers nobody chose the upper end: that happens, but it may as well be a shorter or a reversed scale.
FEWEST_TO_DOUBT = 4


@dataclass(frozen=True)
class Scale:
    """From `least` to `most`; None while nobody knows. `down`: in the sheet a smaller number means more."""

    least: int | None
    most: int | None
    words: dict[str, int] | None = None
    down: bool = False
    sure: bool = True
    name: str = ""
    """Of a scale in words."""

    def value(self, answer: str) -> int | None:
        """The step, turned so that the greatest always means the most; None for what is not on the scale."""
        if (step := self._worded(answer)) is not None:
            return step
        number = whole_number(answer)
        if number is None or self.least is None or self.most is None or not self.least <= number <= self.most:
            return None
        return self.least + self.most - number if self.down else number

    def _worded(self, answer: str) -> int | None:
        steps = self.words or {}
        said = plain(answer)
        if said not in steps and (both := number_and_words(answer)):
            said = both[1]
        return steps.get(said)


def scale_of(answers: Sequence[str], *, legend: dict[int, int]) -> Scale | None:
    """None where these are no answers on a scale. Not `sure`: it may be another one, and somebody has to say."""
    said = [answer for answer in answers if not has_no_value(answer)]
    if not said:
        return None
    return _worded_scale(said) or _numbered_scale(said, legend | _legend_in(said))


def has_no_value(answer: str) -> bool:
    """Not applicable, no opinion: an answer, and no step of any scale."""
    return not plain(answer) or plain(answer) in _no_value()


def whole_number(answer: str) -> int | None:
    """The whole number that an answer is, or begins or ends with beside its words."""
    text = answer.strip()
    if found := _WHOLE.match(text):
        return int(found[1])
    both = number_and_words(answer)
    return both[0] if both else None


def answered_with(scale: Scale, number: int) -> Scale:
    """A person said which number means the most agreement."""
    greatest = scale.most or 5
    if number <= 1:
        return replace(scale, least=1, most=max(greatest, 5), down=True, sure=True)
    return replace(scale, least=scale.least if scale.least is not None else 1, most=number, down=False, sure=True)


def _worded_scale(said: Sequence[str]) -> Scale | None:
    words = [both[1] if (both := number_and_words(answer)) else plain(answer) for answer in said]
    best: Scale | None = None
    held = (0, 0)
    for scale in worded_scales():
        steps = scale.words or {}
        met = [steps[word] for word in words if word in steps]
        # Of two scales that hold the same answers the one that keeps more of them apart.
        if (len(met), len(set(met))) > held and len(met) >= ENOUGH_ON_SCALE * len(words):
            best, held = scale, (len(met), len(set(met)))
    return best


@functools.cache
def worded_scales() -> tuple[Scale, ...]:
    """In the order of the vocabulary."""
    return tuple(
        Scale(scale.least, scale.most, {plain(word): step for word, step in scale.steps.items()}, name=scale.name)
        for scale in scale_words()
    )


def _numbered_scale(said: Sequence[str], legend: dict[int, int]) -> Scale | None:
    numbers = [number for answer in said if (number := whole_number(answer)) is not None]
    if not numbers or len(numbers) < ENOUGH_ON_SCALE * len(said):
        return None
    down = points_down(legend)
    if down is not None:
        return Scale(min(legend), max(legend), down=down)
    greatest = next((end for end in _GREATEST if _slips(numbers, end) <= _few(numbers)), None)
    if greatest is None:
        return None
    held = [number for number in numbers if number <= greatest]
    scale = Scale(0 if 0 in held else 1, greatest)
    return replace(scale, sure=_is_sure(held, greatest))


def _few(numbers: Sequence[int]) -> float:
    """How many of these may be slips of the pen: one, where there are answers enough to tell, or one in twenty."""
    return max(int((1 - ENOUGH_ON_SCALE) * len(numbers) >= 1), 0.05 * len(numbers))


def _slips(numbers: Iterable[int], greatest: int) -> int:
    return sum(number > greatest for number in numbers)


def _is_sure(held: Sequence[int], greatest: int) -> bool:
    """The upper end was chosen, and most answers do not crowd at the lower one, as on a scale that points down."""
    if len(held) < FEWEST_TO_DOUBT and greatest in held:
        return True
    crowded = sum(number <= 2 for number in held) > len(held) / 2 and greatest <= 5
    return greatest in held and not crowded


def _legend_in(said: Sequence[str]) -> dict[int, int]:
    """From answers such as “5 - Strongly agree”, where only the ends of the scale have words."""
    ends: dict[int, int] = {}
    for answer in said:
        both = number_and_words(answer)
        if both and (end := end_named(both[1])):
            ends[both[0]] = end
    return ends


@functools.cache
def _no_value() -> frozenset[str]:
    return frozenset(plain(word) for word in survey_words()["no_value"])
