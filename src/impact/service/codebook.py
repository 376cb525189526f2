"""A workspace in, the codebook that stands there out: what comes with the program, with the library's own lines."""

from impact.vocabulary.codebook import Codebook, codebook
from impact.workspace import Workspace


def codebook_of(kept: Workspace) -> Codebook:
    """What is offered, suggested, counted and printed here."""
    return codebook()
