"""What a person says of a pair in; it is kept, or why it cannot be is said."""

from dataclasses import replace

from impact import workspace
from impact.service.figures.wanted import Asked, Wanted, pair_and_code, settle
from impact.service.pairs.pair_list import belongs
from impact.service.refusal import Refused
from impact.service.sheets.reading import read_all
from impact.service.voices.passages import check_passage
from impact.service.voices.quotable import as_shown, as_written
from impact.service.voices.quoting import names_place, quoted
from impact.vocabulary.pairs import pairs
from impact.words import tidy
from impact.workspace import PairWords, Workspace

FITS = ("agrees", "adds", "differs")
# Only a claim can be borne out or not.
NEED_A_CLAIM = ("agrees", "differs")
# A sentence or two: what is longer is not read on a card.
LONGEST_WORDS = 600


def keep(kept: Workspace, words: PairWords, *, by: str) -> None:
    """Adds it; what was said of this pair before stands no more. Raises Refused."""
    asked = settle(read_all(kept), Wanted("pair_card", words.measure, words.period, words.branch, "staff", words.pair))
    if asked is None:
        raise Refused("There is no figure yet. Bring in statistics or reflections first.")
    # Settled anew, so that the words lie where the figure looks for them.
    code = pair_and_code(replace(asked, wanted=replace(asked.wanted, code=words.code)))[1]
    plain = replace(
        words,
        period=asked.name,
        measure=asked.measure.key,
        code=code,
        inference=tidy(words.inference),
        ask=tidy(words.ask),
        ask_note=tidy(words.ask_note),
    )
    _check_words(plain)
    _check_quote(kept, asked, plain)
    with kept.writing(by) as writing:
        workspace.keep_pair_words(writing, as_written(kept, plain))


def _check_words(words: PairWords) -> None:
    if words.fit not in ("", *FITS):
        raise Refused("Choose agrees, adds or differs.")
    if words.pair not in pairs():
        raise Refused("There is no such pair. Choose one of the list.")
    if words.fit in NEED_A_CLAIM and not pairs()[words.pair].claim:
        raise Refused("This pair makes no claim that a number could bear out, so a voice can only add to it.")
    for said in (words.inference, words.ask, words.ask_note):
        if len(said) > LONGEST_WORDS:
            raise Refused(f"Keep it under {LONGEST_WORDS} characters: it has to be read on one card.")


def _check_quote(kept: Workspace, asked: Asked, words: PairWords) -> None:
    """What stood before is not looked at again: a passage that was withdrawn since must not lock the other words."""
    with kept.reading() as connection:
        stood = workspace.load_pair_words(connection).get(words.key)
    before = as_shown(kept, stood) if stood else None
    quote = (words.quote_id, words.quote_start, words.quote_end)
    if not words.quote_id or (before and quote == (before.quote_id, before.quote_start, before.quote_end)):
        return
    found = quoted(kept, "staff", only_cleared=False).get(words.quote_id)
    if found is None or not names_place(found, words.branch):
        raise Refused("This passage may not be quoted here. Look at it under Voices.")
    if not belongs(kept, asked, words.quote_id):
        raise Refused("This passage is from another branch or another time. Choose one from beside this number.")
    check_passage(words.quote_start, words.quote_end, found.text)
