"""A question about consent and an answer to it in, the level that the writer gave out; None where nobody can be sure.

Every word of an answer must be known, or nothing of it counts: what is left over may be the very condition. A level
too low costs a quote, a level too high a person.
"""

import functools
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from impact.decisions import Decisions
from impact.policy.consent import DEFAULT, LEVELS, Level, level, lowest
from impact.understand.forms.question_words import plain_words
from impact.vocabulary.consent_words import consent_words
from impact.words import fold, remembered

# A question that means something by itself: what a bare yes to it gives.
_YES: Mapping[str, Level] = {
    "anyone": "anonymous",
    "nameless": "anonymous",
    "inside": "colleagues",
    "share": "colleagues",
}
# Whoever was asked only for so much has not given more, whatever stands in the answer.
_AT_MOST: Mapping[str, Level] = {"inside": "colleagues", "nameless": "anonymous"}
# Of several things that a question asks at once the first of these decides.
_FIRST = ("elsewhere", "open", "refusing", "withheld", "named", "inside", "nameless", "anyone", "share")
_LONGEST_PIECE = 7
# What a cross in the same column may be the no of.
_TICKS = frozenset("✓ ✔ ✔️ ☑ ☑️ ✅ yes y 1 true".split())
# Whether a name may stand there: no permission by itself, and a bound on the one that another column gives.
NAME_KINDS = ("withheld", "named")

_ENDS = " \t\"'“”‘’«».,;:!()[]"
_WORD = re.compile(r"[^\s,;:!()\[\]\"“”«»…]+")
_PARTS = re.compile(r"[;|\n]")


@dataclass(frozen=True, slots=True)
class Asked:
    """A column's question. `kind` is one of `asked` in consent_words.csv, or empty; `marks`: a cross is a yes here."""

    title: str = ""
    kind: str = ""
    marks: bool = True

    @classmethod
    def of(cls, title: str, answers: Collection[str] = ()) -> "Asked":
        """A cross beside ticks may be the no to them, and a 1 beside a 3 is a place on a scale."""
        said = {fold(answer).strip(_ENDS) for answer in answers}
        scale = any(words.isdecimal() and words not in ("0", "1") for words in said)
        return cls(title, asked_kind(title), marks=not scale and not ("x" in said and said & _TICKS))

    def without_title(self) -> "Asked":
        return replace(self, title="")


def consent(words: str, asked: Asked, *, decisions: Decisions) -> Level | None:
    """The level that these words give; of several choices the lowest; None where nobody can be sure."""
    if not words.strip() or (not any(map(str.isalnum, words)) and _whole(words) is None):
        return DEFAULT
    said = _one(words, asked, decisions)
    if said is not None:
        return said
    parts = [_one(part, asked, decisions) for part in _PARTS.split(words) if part.strip(_ENDS)]
    known = [level for level in parts if level is not None]
    return lowest(known) if len(known) == len(parts) > 1 else None


def subject(words: str, asked: Asked) -> str:
    """What a question about these words is about: with the header where the words alone say yes or no to it."""
    said = fold(words).strip(" ;|")
    bare = _meaning(words) in ("yes", "no", "quote", "share") or _whole(words) in ("mark_yes", "mark_no")
    return f"{fold(asked.title)}: {said}" if bare and asked.kind != "open" and asked.title else said


def bound_by_name(words: str, asked: Asked) -> Level | None:
    """What an answer about the name leaves of a permission that stands in another column; None where it is unclear."""
    meant = {"mark_yes": "yes", "mark_no": "no"}.get(_whole(words) or "", _meaning(words))
    if meant not in ("yes", "no") or asked.kind not in NAME_KINDS:
        return None
    shown = (meant == "yes") == (asked.kind == "named")
    return "named" if shown else "anonymous"


def speaks_of_it(words: str) -> bool:
    """Whether the words speak of consent and of little else; what may be a name is said to nobody."""
    said = _words(words)
    known = [word in _vocabulary() for word in said]
    named = any(word[:1].isupper() for word in _WORD.findall(words)[1:] if fold(word) not in _vocabulary())
    return any(word in _core() for word in said) and 2 * sum(known) >= len(said) and not named


@remembered(1000)
def asked_kind(title: str) -> str:
    """What a header asks for; empty where it only says that it is about consent."""
    found = {kind for kind, _ in _pieces(plain_words(title), consent_words().asked)}
    kind = next((kind for kind in _FIRST if kind in found), "")
    # “Anonymous?” is a wish to stay so; “May we quote you anonymously?” asks for a quote.
    return "withheld" if kind == "nameless" and not found & {"anyone", "share", "inside"} else kind


def _one(words: str, asked: Asked, decisions: Decisions) -> Level | None:
    """One choice; what a person answered about these words goes first, and never above what was asked for."""
    for about in dict.fromkeys((subject(words, asked), fold(words).strip(" ;|"))):
        answer = decisions.answer("consent", about)
        if answer is not None and fold(answer) in LEVELS:
            return _at_most(level(fold(answer)), asked)
    meant = _meaning(words)
    if meant == "mark":
        return _bare("yes" if _whole(words) == "mark_yes" else "no", asked) if asked.marks else None
    if meant in ("yes", "no"):
        return _bare(meant, asked)
    if meant in ("quote", "share"):
        own: Level = "anonymous" if meant == "quote" else "colleagues"
        return lowest([own, _YES.get(asked.kind, own)]) if asked.kind in ("", "open", *_YES) else None
    if meant == "nameless":
        return lowest(["anonymous", _YES[asked.kind]]) if asked.kind in _YES else None
    if meant is None or (asked.kind in ("elsewhere", "refusing", "withheld") and meant != "withdrawn"):
        return None
    return _at_most(level(meant), asked)


def _at_most(given: Level, asked: Asked) -> Level:
    return lowest([given, _AT_MOST.get(asked.kind, given)])


def _bare(said: str, asked: Asked) -> Level | None:
    """Yes or no. Whether a name may stand there says nothing of whether the words may go: that is asked."""
    if asked.kind in NAME_KINDS:
        return None
    if asked.kind == "refusing":
        return DEFAULT if said == "yes" else None
    return DEFAULT if said == "no" else _YES.get(asked.kind)


@remembered(4000)
def _meaning(words: str) -> str | None:
    """A level, `yes`, `no`, `nameless`, `quote`, `share` or `mark`; None where a word is unknown or they differ."""
    if whole := _whole(words):
        return "mark" if whole.startswith("mark") else whole
    if "?" in words:
        return None
    found = [means for means, _ in _pieces(_words(words), consent_words().answer)]
    return _together(frozenset(found)) if found and "" not in found else None


def _together(said: frozenset[str]) -> str | None:
    levels = [level(means) for means in said if means in LEVELS]
    agreed = bool(said & {"yes", "quote", "share"})
    if agreed and "named_if_yes" in said:
        levels.append("named")
    elif "named_if_yes" in said:
        return None
    if "no" in said:
        # “No, only colleagues”: perhaps; a bare no is a no.
        return None if levels or said & {"only", "nameless"} else "no"
    if levels:
        return lowest(levels)
    if "nameless" in said:
        return "anonymous" if said & {"quote"} else "nameless" if not agreed else _and_nameless(said)
    if "only" in said or not agreed:
        return None
    return "quote" if "quote" in said else "share" if "share" in said else "yes"


def _and_nameless(said: frozenset[str]) -> str | None:
    """“Yes, but not my name” leaves open to what; “share it, but not my name” is a permission to share."""
    return "nameless" if "share" not in said else "colleagues"


def _whole(words: str) -> str | None:
    said = fold(words).replace("’", "'")
    return consent_words().whole.get(said.strip(_ENDS)) or consent_words().whole.get(said.strip())


def _words(words: str) -> tuple[str, ...]:
    said = fold(words).replace("’", "'").replace("ʼ", "'")
    return tuple(word for found in _WORD.findall(said) if (word := found.strip("'.–—-")))


def _pieces(words: tuple[str, ...], meanings: Mapping[str, str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """From left to right the longest known piece with its meaning; an unknown word has none."""
    known, at = _by_words(meanings is consent_words().asked), 0
    while at < len(words):
        longest = min(_LONGEST_PIECE, len(words) - at)
        size = next((n for n in range(longest, 0, -1) if words[at : at + n] in known), 1)
        yield known.get(words[at : at + size], ""), words[at : at + size]
        at += size


@functools.cache
def _by_words(asked: bool) -> dict[tuple[str, ...], str]:
    if asked:
        return {plain_words(words): means for words, means in consent_words().asked.items()}
    return {_words(words): means for words, means in consent_words().answer.items()}


@functools.cache
def _vocabulary() -> frozenset[str]:
    return frozenset(word for words in (*consent_words().answer, *consent_words().whole) for word in _words(words))


@functools.cache
def _core() -> frozenset[str]:
    """Words that say something of consent by themselves."""
    alone = {words for words, means in consent_words().answer.items() if means not in ("small", "only")}
    return frozenset(words for words in (*alone, *consent_words().whole) if len(_words(words)) == 1)
