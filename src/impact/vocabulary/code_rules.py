"""A code as somebody wishes it in; why it cannot stand so in this codebook, in kind words, or nothing, out."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping

from impact.model import THREADS, Code
from impact.vocabulary.codebook import Codebook
from impact.words import fold

# A name stands on buttons, in figures and in the questions of forms.
LONGEST_NAME, LONGEST_WORDS, LONGEST_ID = 60, 10_000, 40
MOST_CODES = 400
OUR_OWN = "Our own"
THREAD = "Thread"
# What answers of people, and rows that are reckoned, are called already.
_TAKEN_IDS = frozenset({"NONE", "IDEA", "ANY_THREAD"})
_TEXTS = ("definition", "include_when", "exclude_when", "near_miss", "traced_to", "family")
_NOT_PLAIN = re.compile(r"[^A-Z0-9]+")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]|[\ud800-\udfff]")


def refusal(code: Code, others: Mapping[str, Code], shipped: Codebook, *, in_use: bool = True) -> str:
    """Why this code cannot stand beside these `others`; empty where it can."""
    return next(_reasons(code, {name: c for name, c in others.items() if name != code.id}, shipped, in_use), "")


def new_id(name: str, taken: Collection[str]) -> str:
    """HOMEWORK_HELP for “Homework help”: upper case, ASCII, in no use; CODE_7 where no letter of the name is ASCII."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().upper()
    base = _NOT_PLAIN.sub("_", plain).strip("_")[: LONGEST_ID - 4].strip("_") or "CODE"
    used = {*taken, *_TAKEN_IDS}
    if base not in used and base != "CODE":
        return base
    return next(f"{base}_{number}" for number in range(2, len(used) + 3) if f"{base}_{number}" not in used)


def words_of(code: Code, shipped: Codebook) -> set[str]:
    """Everything that a tick may say for this code, folded; its first name too, which printed forms still carry."""
    first = {shipped[code.id].name} if code.id in shipped else set()
    return {fold(word) for word in (code.id, code.name, *code.aliases, *first)}


def _reasons(code: Code, others: Mapping[str, Code], shipped: Codebook, in_use: bool) -> Iterator[str]:
    yield from _about_its_words(code)
    yield from _about_a_thread(code, shipped, in_use)
    if code.id in shipped and shipped[code.id].sensitive and not code.sensitive:
        yield (
            f"“{code.name}” stays guarded: it is told for the whole library only, because few people could be "
            "recognised by it."
        )
    if code.id not in shipped and fold(code.family) == fold(THREAD):
        yield f"The family “{THREAD}” is for the three threads alone. Choose another family, or “{OUR_OWN}”."
    yield from _about_its_parent(code, others)
    if len(others) >= MOST_CODES:
        yield f"A codebook holds at most {MOST_CODES} codes. Change one that is set aside in place of adding another."
    yield from _twice(code, others, shipped)


def _about_its_words(code: Code) -> Iterator[str]:
    if not code.name:
        yield "A code needs a name."
    if len(code.name) > LONGEST_NAME:
        yield f"The name is longer than {LONGEST_NAME} letters. It stands on buttons: keep it short."
    if any(mark in word for word in (code.name, *code.aliases) for mark in "|\n"):
        yield "A name stands on one line, without the mark “|”."
    texts = [getattr(code, name) for name in _TEXTS] + list(code.examples)
    if any(len(text) > LONGEST_WORDS for text in texts) or sum(map(len, code.aliases)) > LONGEST_WORDS:
        yield f"One of the texts is longer than {LONGEST_WORDS:,} letters."
    if any(_UNPRINTABLE.search(text) for text in (code.name, *texts, *code.aliases)):
        yield "One of the texts holds a sign that cannot be printed."
    if not code.family:
        yield "A code belongs to a family."


def _about_a_thread(code: Code, shipped: Codebook, in_use: bool) -> Iterator[str]:
    if code.id not in THREADS:
        return
    if code.name != shipped[code.id].name:
        yield (
            f"“{shipped[code.id].name}” keeps its name: it is one of the three threads, and every figure with its "
            "colour and its shape is built on it. What it means here you can say in its definition."
        )
    if not in_use:
        yield "The three threads stay in use: every figure is built on them."


def _about_its_parent(code: Code, others: Mapping[str, Code]) -> Iterator[str]:
    if not code.parent:
        return
    above = others.get(code.parent)
    if above is None:
        yield "The code above it is not in this codebook."
    elif above.parent:
        yield f"“{above.name}” stands below another code already. A codebook here has two levels."
    elif any(other.parent == code.id for other in others.values()):
        yield f"Other codes stand below “{code.name}”, so it cannot stand below one itself."
    elif code.sensitive and not above.sensitive:
        yield (
            f"A code for the whole library only needs a code above it that is, too: the branches' numbers of "
            f"“{above.name}” could tell it. Choose another code above it, or none."
        )


def _twice(code: Code, others: Mapping[str, Code], shipped: Codebook) -> Iterator[str]:
    """In a form a tick is only its words: they can mean one code and no other."""
    own = words_of(code, shipped)
    for other in others.values():
        if both := own & words_of(other, shipped):
            yield f"“{min(both)}” already means “{other.name}”. One word can mean one code only."
