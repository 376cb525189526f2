"""A text in, the passages that are somebody's title and nobody's words out: 'The Dignity of Work', *Belonging*."""

import re

_QUOTED = re.compile(r"[\"“‘«']([^\"“”‘’«»'\n]{3,90})[\"”’»']")
_STARRED = re.compile(r"(?<![*\w])[*_]{1,2}([^*_\n]{3,90})[*_]{1,2}(?![*\w])")
# Two words and more with a capital each, inside a sentence: “the Right to Belong exhibit”.
_SMALL = r"(?:of|the|and|to|in|for|a|an|on|at|with|from|or|by|&)"
_CAPITAL = r"[A-Z][\w’']+"
_NAMED = re.compile(rf"(?<=[a-z,:] ){_CAPITAL}(?: (?:{_SMALL} ){{0,2}}{_CAPITAL}){{1,6}}")
_LINKS = frozenset("of the and to in for a an on at with from or by".split())


def titles(text: str) -> list[tuple[int, int]]:
    """Code points, end exclusive."""
    found = [m.span() for m in _QUOTED.finditer(text) if _in_title_case(m.group(1), least=2)]
    found += [m.span() for m in _STARRED.finditer(text) if _in_title_case(m.group(1), least=1)]
    return found + [m.span() for m in _NAMED.finditer(text)]


def _in_title_case(words: str, *, least: int) -> bool:
    telling = [word for word in re.findall(r"[^\W\d_][\w’']*", words) if word.lower() not in _LINKS]
    return len(telling) >= least and all(word[0].isupper() for word in telling) and not words.isupper()
