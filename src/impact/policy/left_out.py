"""Sentences about what was left out in; each reason once, with all that it holds for, out."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import NamedTuple

# “Lakeside: reflections are held back; fewer than 5 people could be recognised.”: of what, what, and why.
_WHY, _WHAT, _AND = "; ", ": ", ", "
BETWEEN = " · "


class Reason(NamedTuple):
    """A whole sentence, or a reason and under it what was left out for it."""

    says: str
    held: tuple[str, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        return (self.says, *self.held)

    @property
    def briefly(self) -> str:
        """The reason alone, as a sentence."""
        return f"{self.says.rstrip(':.')}."


def by_reason(sentences: Iterable[str]) -> list[Reason]:
    """In the order in which they came, none twice; a reason that holds once stays in its sentence."""
    each = list(dict.fromkeys(sentence for sentence in sentences if sentence))
    often = Counter(_why(sentence) for sentence in each)
    told: dict[tuple[bool, str], Reason] = {}
    for sentence in each:
        why = _why(sentence)
        if why and often[why] > 1:
            held = [one.rpartition(_WHY)[0] for one in each if _why(one) == why]
            told.setdefault((True, why), Reason(f"{why[:1].upper()}{why[1:].rstrip('.')}:", _together(held)))
        else:
            told[False, sentence] = Reason(sentence)
    return list(told.values())


def _why(sentence: str) -> str:
    return sentence.rpartition(_WHY)[2] if _WHY in sentence else ""


def _together(held: list[str]) -> tuple[str, ...]:
    """Of what the same is said stands in one line."""
    of: dict[str, list[str]] = defaultdict(list)
    for one in held:
        subject, _, what = one.partition(_WHAT)
        of[what or one].append(subject if what else "")
    return tuple(
        f"{BETWEEN.join(_widest(subjects))}{_WHAT}{what}" if any(subjects) else what for what, subjects in of.items()
    )


def _widest(subjects: list[str]) -> list[str]:
    """Without those that another one names: “Q3 2026” is in “Q3 2025, Q3 2026”."""
    named = [{*subject.split(_AND)} for subject in subjects]
    return [subject for subject, names in zip(subjects, named, strict=True) if not any(names < more for more in named)]


def in_lines(sentences: Iterable[str]) -> str:
    """For a plain file: a reason, and under it, set in, what it holds for."""
    return "\n".join("\n  ".join(one.lines) for one in by_reason(sentences))
