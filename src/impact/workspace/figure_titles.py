"""Own titles of figures, in and out; only added to, the last line of a figure stands."""

from dataclasses import dataclass

from sqlalchemy import Connection

from impact.workspace.lines import Lines, last_of_each
from impact.workspace.schema import figure_titles
from impact.workspace.workspace import Writing


@dataclass(frozen=True, slots=True)
class FigureTitle:
    """`figure` names it, `stands_on` is a mark of its numbers at that time. Without a title the made one stands."""

    figure: str
    title: str
    stands_on: str
    by: str = ""
    at: str = ""


_TITLES = Lines(figure_titles, FigureTitle)


def keep_figure_title(writing: Writing, title: FigureTitle) -> None:
    """The audit says that a title was set, never which."""
    _TITLES.add(writing, title)
    writing.note("title", "set" if title.title else "put back")


def load_figure_titles(connection: Connection) -> dict[str, FigureTitle]:
    """By figure; none where the made title was put back, or where words were forgotten with a reflection."""
    standing = last_of_each(_TITLES.load(connection), lambda line: line.figure)
    return {figure: line for figure, line in standing.items() if line.title}
