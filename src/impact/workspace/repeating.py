"""What somebody typed and what somebody else wrote in; whether the one repeats the other, out."""

from collections.abc import Collection, Iterator

from impact.words import tidy

# So many words in a row are not the same by chance; a reflection of fewer is repeated whole or not at all.
_RUN = 6
_FEWEST_LETTERS = 20
# A heading of so many words that stands in a text was taken from there.
_FEW = 3


def repeats(typed: str, texts: Collection[str]) -> bool:
    """Whether six words in a row of one of these texts, or the whole of a short one, stand in what was typed."""
    said = _plain(typed)
    return any(run in said for text in texts for run in _runs(_plain(text)))


def echoes(typed: str, texts: Collection[str]) -> bool:
    """The same for a heading or a line, which is short itself: also where all of it is one of these texts, or stands
    in one of them as a few words in a row.
    """
    said = _plain(typed)
    if not said:
        return False
    part = f" {said} " if len(said.split()) >= _FEW else None
    plain = [_plain(text) for text in texts]
    return any(said == text or (part is not None and part in f" {text} ") for text in plain) or repeats(typed, texts)


def _runs(text: str) -> Iterator[str]:
    words = text.split()
    if len(words) < _RUN:
        # A shorter text may stand there by chance.
        if len(text) >= _FEWEST_LETTERS:
            yield text
        return
    for first in range(len(words) - _RUN + 1):
        yield " ".join(words[first : first + _RUN])


def _plain(words: str) -> str:
    """Letters and digits only, so that a changed comma hides nothing."""
    return tidy("".join(c if c.isalnum() or c.isspace() else " " for c in words.casefold()))
