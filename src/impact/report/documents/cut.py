"""Words and how many letters there is room for in; the whole, or its beginning to the end of a sentence, out."""

import re

_SENTENCE_ENDS = re.compile(r"(?<=[.!?…])[”’\"')]*\s+")
_DANGLING = re.compile(r"(\s+\S*\d\S*)+$")
# A sentence that leaves more than this part of the room empty tells too little: then words are cut.
_LEAST = 0.4


def cut(words: str, most: int) -> str:
    """What is left away is marked with “…”."""
    if len(words) <= most:
        return words
    ends = [end.start() for end in _SENTENCE_ENDS.finditer(words) if _LEAST * most <= end.start() <= most]
    if ends:
        return f"{words[: ends[-1]]} …"
    begun = words[:most]
    # The last word may be broken: it goes, but for a word that is longer than all the room. So does a number without
    # what it counts.
    kept = _DANGLING.sub("", begun.rpartition(" ")[0]) or begun
    return f"{kept.rstrip(' ,;:')} …"


def cut_all(lines: tuple[str, ...] | list[str], most: int, *, rest: str) -> list[str]:
    """As many whole lines as fit into so many letters, else whole sentences of the first; `rest` follows where some do
    not.
    """
    kept: list[str] = []
    for line in lines:
        if sum(map(len, kept)) + len(line) > most:
            break
        kept.append(line)
    if len(kept) == len(lines):
        return kept
    begun = kept or _sentences(lines[0], most)
    return [*begun[:-1], f"{begun[-1]} {rest}"] if begun else [rest]


def _sentences(words: str, most: int) -> list[str]:
    """Half a sentence may say what the whole does not."""
    ends = [end.start() for end in _SENTENCE_ENDS.finditer(words) if end.start() <= most]
    return [f"{words[: ends[-1]]} …"] if ends else []
