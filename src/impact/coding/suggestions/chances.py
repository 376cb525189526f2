"""What phrases came to and how the words lean in; suggestions with their chance out.

Phrases say which code and show its words; the words of the whole text say how likely its group is at all. Either may be
enough. What is denied or only spoken of is not asserted because of words, and a code without a group is judged by
phrases alone.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from impact.coding.suggestions.evidence import BRIEF, LONG, Found, added_up, is_enough, left, touches
from impact.coding.suggestions.leanings import Leanings
from impact.coding.suggestions.passages import around
from impact.coding.suggestions.speech import speech
from impact.coding.suggestions.turning import Place, said, tones
from impact.vocabulary.plain_words import plain_words
from impact.vocabulary.word_weights import Group, code_cues

# What a phrase of full strength adds to the words, learned on texts that neither was learned on.
PHRASE = 4.2
# From this a phrase is enough whatever the other words say.
SURE = 0.75
# More of one text are noise to a reader, so the likeliest stay: at least FEW, and one for so many words up to MANY.
FEW, MANY, WORDS_FOR_ONE = 4, 6, 20


def judged(text: str, found: Iterable[Found], leanings: Leanings, groups: Sequence[Group]) -> list[Found]:
    """At most one a code, and the likeliest few, in the order of the words."""
    length = text.count(" ") + 1
    sums = {one.code: one for one in added_up(found, length=length)}
    known = [group for group in groups if group.name in leanings.weights]
    grouped = {code for group in known for code in group.codes}
    alone = (one for one in sums.values() if one.code not in grouped and is_enough(one))
    kept = [_shown(text, one, hint=False) for one in alone]
    by_words: list[tuple[Group, Found]] = []
    for group in known:
        weight = leanings.weights[group.name] + _for_length(group, length)
        if here := list(_by_phrases(group, sums, weight)):
            kept += (_shown(text, one, hint=not is_enough(sums[one.code])) for one in here)
        elif _chance(weight) >= group.least:
            by_words += ((group, one) for one in _by_words(text, group, leanings, _chance(weight)))
    against = {one.code for one in [*kept, *(one for _, one in by_words)] if one.polarity == "asserted"}
    for group, one in by_words:
        lighter = replace(one, strength=round(one.strength * left(one.code, against), 2))
        if lighter.strength >= group.least:
            kept.append(lighter)
    most = max(FEW, min(MANY, length // WORDS_FOR_ONE))
    likeliest = sorted(kept, key=lambda one: -one.strength)[:most]
    return sorted(likeliest, key=lambda one: (one.start, one.end, one.code))


def _for_length(group: Group, length: int) -> float:
    """What speaks against a brief exchange in a long account."""
    return math.log(left(group.codes[0], {LONG})) if length > BRIEF else 0.0


def _by_phrases(group: Group, sums: Mapping[str, Found], weight: float) -> Iterator[Found]:
    """Codes for which a phrase stands here, as likely as phrase and words together make them; or what is denied."""
    there = [sums[code] for code in group.codes if code in sums]
    denied = [one for one in there if one.polarity == "denied" and is_enough(one)]
    asserted = [one for one in there if one.polarity == "asserted" and one.strength > 0]
    strong = max((one.strength for one in asserted), default=0.0)
    if any(one.strength >= strong for one in denied):
        yield from denied
        return
    for one in asserted:
        chance = _chance(weight, one.strength)
        if one.strength >= SURE:
            yield replace(one, strength=max(chance, one.strength))
        elif chance >= group.least and (is_enough(one) or one.strength == strong):
            yield replace(one, strength=chance)


def _shown(text: str, one: Found, *, hint: bool) -> Found:
    """A hint, and a single word, is no reason without the words round it."""
    if not hint and " " in text[one.start : one.end].strip():
        return one
    start, end = around(text, one.start, one.end)
    return replace(one, start=start, end=end)


def _by_words(text: str, group: Group, leanings: Leanings, chance: float) -> Iterator[Found]:
    """The group's code that its cues tell, where the words that lean most mean it."""
    code, words = _told_by_cues(text, group), leanings.heaviest(group.name)
    if code is None or words is None:
        return
    place = Place(((words.first, words.last),))
    by_another = touches(words.start, words.end, speech(text))
    if said(words.sentence, place, code, spoken_of=tones(words.sentence), by_another=by_another) == "asserted":
        yield Found(code, chance, "asserted", words.start, words.end)


def _chance(weight: float, strength: float = 0.0) -> float:
    return round(1 / (1 + math.exp(-max(-50.0, min(50.0, weight + PHRASE * strength)))), 2)


def _told_by_cues(text: str, group: Group) -> str | None:
    """Of the codes of a group the one whose cues stand here most often, of equals the first; None where none does."""
    if len(group.codes) == 1:
        return group.codes[0]
    words = f" {' '.join(word.word for word in plain_words(text))} "
    told = {code: sum(_stands(cue, words) for cue in code_cues().get(code, ())) for code in group.codes}
    likeliest = max(told, key=lambda code: told[code])
    return likeliest if told[likeliest] else None


def _stands(cue: str, words: str) -> bool:
    return f" {cue[:-1]}" in words if cue.endswith("*") else f" {cue} " in words
