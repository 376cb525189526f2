"""A workspace in, the codebook that stands there out: what comes with the program, with the library's own lines."""

from impact import workspace
from impact.service.cache import Cache
from impact.service.moment import once_a_moment
from impact.vocabulary.codebook import Codebook, codebook
from impact.vocabulary.own_codes import with_own
from impact.words import remembered
from impact.workspace import CodebookLine, Workspace

_BOOKS: Cache[Codebook] = Cache(4)


def codebook_of(kept: Workspace) -> Codebook:
    """What is offered, suggested, counted and printed here."""

    def look() -> Codebook:
        key = (str(kept.database), kept.database.stat().st_ino, kept.revision().number)
        return _BOOKS.get(key, lambda: _look_up(kept))

    return once_a_moment(("codebook", kept.database), look)


@remembered(8)
def with_lines(lines: tuple[CodebookLine, ...]) -> Codebook:
    """The codebook of the program with everything that was ever said of its codes."""
    return with_own(codebook(), [(line.code, line.in_use) for line in lines])


def _look_up(kept: Workspace) -> Codebook:
    with kept.reading() as connection:
        return with_lines(workspace.load_codebook_lines(connection))
