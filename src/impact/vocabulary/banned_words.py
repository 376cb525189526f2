"""Words of ours in; those that no sentence, title or label of ours may hold, out: causes, rankings, quotas, certainty.

The list is `banned_words.csv`. It holds for what the program says by itself; what people wrote or typed is theirs.
"""

import csv
import re
from functools import cache

from impact.vocabulary.table import shipped


@cache
def banned() -> tuple[str, ...]:
    """Every word or phrase of the list, in its order."""
    with shipped("banned_words.csv").open(encoding="utf-8", newline="") as file:
        return tuple(line["words"] for line in csv.DictReader(file))


def banned_in(words: str) -> list[str]:
    """Those that stand in these words as words of their own, in any case; none in what we may say."""
    return [found[0].casefold() for found in _pattern().finditer(words)]


def kind_of(found: str) -> str:
    """What is wrong with a word that `banned_in` found: cause · ranking · quota · certainty."""
    return _kinds()[" ".join(found.split())]


@cache
def _kinds() -> dict[str, str]:
    with shipped("banned_words.csv").open(encoding="utf-8", newline="") as file:
        return {line["words"].casefold(): line["kind"] for line in csv.DictReader(file)}


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(banned(), key=len, reverse=True)
    each = "|".join(re.escape(one).replace(r"\ ", r"\s+") for one in longest_first)
    return re.compile(rf"(?<!\w)(?:{each})(?!\w)", re.IGNORECASE)
