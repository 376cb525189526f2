"""ways_to_listen.csv in, a few gentle ways to hear from those who have not written yet out, in the file's order."""

import functools

from impact.vocabulary.table import read_rows, shipped


@functools.cache
def ways_to_listen() -> tuple[str, ...]:
    """Sentences, one a way."""
    rows = read_rows(shipped("ways_to_listen.csv"), columns=("id", "words"), key="id")
    return tuple(row.filled("words") for row in rows)
