"""Words that anybody's sentence is made of, out: a few of them in a row tell nobody's sentence from another's."""

import functools

from impact.vocabulary.table import read_rows, shipped
from impact.words import bare_words


@functools.cache
def common_words() -> frozenset[str]:
    """As `words.bare_words` gives them, from common_words.csv and, of other languages, small_words.csv."""
    lines = [
        *read_rows(shipped("common_words.csv"), columns=("kind", "words"), key="kind"),
        *read_rows(shipped("small_words.csv"), columns=("language", "words"), key="language"),
    ]
    return frozenset(word for line in lines for word in bare_words(line.filled("words")))
