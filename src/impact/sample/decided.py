"""What the people of Willow Lake decided, from the files in decided/: readers and a manager, all of them invented.

Reflections go by their ids, which follow from their words: the same files always give the same ids.
"""

import csv
import functools
from importlib import resources
from typing import Literal

Decided = Literal[
    "decisions",
    "codings",
    "cleared",
    "rounds",
    "settled",
    "pairs",
    "notes",
    "notice",
    "codebook",
    "ideas",
    "stories",
    "asks",
    "ask_evidence",
    "presentations",
    "presentation_steps",
    "house",
]


@functools.cache
def decided(name: Decided) -> tuple[dict[str, str], ...]:
    """The lines of one file, column → word.

    decisions and codings as in `frames`; cleared: reflection_id, by; rounds: fields of
    `workspace.Round`; settled: on what its readers differed, and what they decided, if they have; pairs: the fields of
    `workspace.PairWords`; notes: words, period, measure, branch, by; notice: contact, readers, by;
    ideas: the fields of `workspace.ideas.IdeaGroup` and the ids of its ideas; stories: those of
    `workspace.story_choices.StoryLine`; asks and ask_evidence: those of `workspace.asks`, what names a pair or a
    condition joined by `|`; codebook: the columns of the codebook, by; presentations and presentation_steps: those of
    `workspace.presentations`, with what names the figure, the quote or the ask of each step in its order;
    house: what the library is called on its files, by.
    """
    file = resources.files("impact.sample") / "decided" / f"{name}.csv"
    return tuple(csv.DictReader(file.read_text(encoding="utf-8").splitlines(keepends=True)))
