"""A text in, the language it is taken for out. Only English is searched for phrases; of the rest this is said.

The rule counts small words that every sentence needs, and letters that English has not. Short texts in plain letters
are taken for English: a wrong “no suggestions” costs more there than a search that finds nothing.
"""

import functools
import re

from impact.vocabulary.table import read_rows, shipped

ENGLISH = "en"
OTHER = "other"
# The beginning says in which language somebody wrote.
_LOOKED_AT = 4_000
# A text of so many words without a single small English word is not English, whatever it is.
_WORDS_TO_JUDGE = 5
# Shorter words stand in many languages.
_TELLING = 4
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def language_of(text: str) -> str:
    """The code of a language that is known here (“en”, “fr”), or “other”."""
    words = [word.casefold().replace("’", "'") for word in _WORD.findall(text[:_LOOKED_AT])]
    if not words:
        return ENGLISH
    if sum(not _latin(word) for word in words) * 2 > len(words):
        return OTHER
    hits = {language: sum(word in small for word in words) for language, small in small_words().items()}
    english = hits.pop(ENGLISH)
    likeliest = max(hits, key=lambda language: hits[language])
    foreign = hits[likeliest] + sum(not word.isascii() for word in words) / 2
    if foreign > english and (foreign >= 2 or english == 0):
        return likeliest if hits[likeliest] else OTHER
    if english == 0 and len(words) >= _WORDS_TO_JUDGE and not _words_of_libraries(words):
        return OTHER
    return ENGLISH


def _words_of_libraries(words: list[str]) -> bool:
    """“Bookdrop: 38 books, 1 slipper” has no small word, but a fourth of it stands in our own files."""
    return sum(word in _known() or word.rstrip("s") in _known() for word in words) * 4 >= len(words)


@functools.cache
def _known() -> frozenset[str]:
    files = ("codebook.csv", "phrases.csv", "word_classes.csv", "header_words.csv", "measures.csv")
    text = " ".join(shipped(name).read_text(encoding="utf-8-sig") for name in files)
    return frozenset(word.casefold() for word in _WORD.findall(text) if len(word) >= _TELLING)


def _latin(word: str) -> bool:
    return all(letter < "ɐ" or "Ḁ" <= letter <= "ỿ" or not letter.isalpha() for letter in word)


@functools.cache
def small_words() -> dict[str, frozenset[str]]:
    """Language → its small words, from small_words.csv; no word stands in English and in another."""
    rows = read_rows(shipped("small_words.csv"), columns=("language", "words"), key="language")
    return {row.filled("language"): frozenset(row.filled("words").split()) for row in rows}
