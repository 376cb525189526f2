"""Own titles of figures, in and out; only added to, the last line of a figure stands."""

from dataclasses import dataclass

from sqlalchemy import Connection, insert, select

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


def keep_figure_title(writing: Writing, title: FigureTitle) -> None:
    """The audit says that a title was set, never which."""
    values = {"figure": title.figure, "title": title.title, "stands_on": title.stands_on}
    writing.connection.execute(insert(figure_titles).values(**values, by=writing.by, at=writing.at))
    writing.note("title", "set" if title.title else "put back")


def load_figure_titles(connection: Connection) -> dict[str, FigureTitle]:
    """By figure; none where the made title was put back, or where words were forgotten with a reflection."""
    standing: dict[str, FigureTitle] = {}
    for row in connection.execute(select(figure_titles).order_by(figure_titles.c.id)).mappings():
        standing[row["figure"]] = FigureTitle(row["figure"], row["title"], row["stands_on"], row["by"], row["at"])
    return {figure: title for figure, title in standing.items() if title.title}
