"""What a reader says of a passage in; it is kept, or why it cannot be is said."""

from dataclasses import dataclass

from impact.service.codebook.codebook import codebook_of
from impact.service.reading.told_rows import lines_here
from impact.service.refusal import Refused
from impact.service.sheets.reading import read_all
from impact.service.stories.story_choices import KINDS
from impact.service.voices.nobodys_words import check_nobodys_words
from impact.service.voices.passages import check_passage
from impact.words import tidy
from impact.workspace import Workspace
from impact.workspace.story_choices import StoryLine, StoryState, add_story_lines

# One or two sentences under a quote.
LONGEST_REASON = 160


@dataclass(frozen=True, slots=True)
class Passage:
    """A reflection, or code points of it (end exclusive), for one period and code."""

    reflection_id: str
    period: str
    code: str
    start: int | None = None
    end: int | None = None


def say(kept: Workspace, passage: Passage, state: StoryState, reason: str, *, by: str) -> None:
    """Keeps what this person says of it now. Raises Refused."""
    words = tidy(reason)
    if state != "taken_back":
        _check(kept, passage)
    if state in KINDS and not words:
        raise Refused("Say why: the reason is printed with the quote.")
    if len(words) > LONGEST_REASON:
        raise Refused(f"Keep it under {LONGEST_REASON} characters: it is printed under the quote.")
    if any(character.isdigit() for character in words):
        raise Refused("Leave numbers out of the reason: those that may be shown are added by themselves.")
    check_nobodys_words(kept, words, audience="public")
    line = StoryLine(
        passage.reflection_id, passage.period, passage.code, state, words, start=passage.start, end=passage.end
    )
    with kept.writing(by) as writing:
        add_story_lines(writing, [line])


def _check(kept: Workspace, passage: Passage) -> None:
    if passage.code not in codebook_of(kept):
        raise Refused("This code is not in the codebook any more.")
    reading = read_all(kept)
    period = next((p for p in reading.periods if p.name(fiscal_start=reading.year_starts) == passage.period), None)
    lines = lines_here(kept)
    here = lines[lines["id"].eq(passage.reflection_id)]
    if here.empty:
        raise Refused("This reflection is not here any more.")
    line = here.iloc[0]
    if period is None or not (period.start <= line["period_start"].date() and line["period_end"].date() <= period.end):
        raise Refused("This reflection is from another time.")
    check_passage(passage.start, passage.end, str(line["text"]))
