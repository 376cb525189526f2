"""What one kind of file is, and what travels with every file: the words beside the figure."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from impact.look import Size
from impact.model import Audience, Figure
from impact.period import day_said
from impact.report.plain import plain, plain_figure

Paper = Literal["a4", "us-letter"]
# Points, standing upright.
PAPER_SIZES: dict[Paper, tuple[float, float]] = {"a4": (595.28, 841.89), "us-letter": (612.0, 792.0)}

AUDIENCES: dict[Audience, str] = {
    "staff": "For the library’s staff",
    "board": "For the board",
    "public": "For the public",
}


@dataclass(frozen=True, slots=True)
class About:
    """What a file says of itself.

    `period` and `place` as people say them (“Q3 2026”, “North Hill”), `filters` in words, `sources` the names of the
    files behind the figure, `version` of this program, `made_at` the day it was made, `left_out` a sentence each.
    """

    audience: Audience
    period: str
    place: str
    filters: str
    sources: tuple[str, ...]
    version: str
    made_at: date
    left_out: tuple[str, ...] = ()
    paper: Paper = "a4"
    """What a PDF is laid out for, and what a workbook prints on."""
    codebook: str = ""
    """The version of the library's codebook: what the codes in the file mean."""
    made_title: str = ""
    """The title that was made from the numbers, where a person wrote another one."""
    basis: str = ""
    """How many wrote, and from where: “48 reflections from 31 writers, 6 branches”."""

    @property
    def made_on(self) -> str:
        """5 July 2026."""
        return day_said(self.made_at)

    @property
    def program(self) -> str:
        return f"Seen & Counted {self.version}"

    def lines(self) -> list[tuple[str, str]]:
        """What it is called and what it says, in the order in which it is read; what is not known is left away."""
        told = (
            ("Audience", AUDIENCES[self.audience]),
            ("Title", self.made_title and f"Written by a person. Made from the numbers: {self.made_title}."),
            ("Period", self.period),
            ("Place", self.place),
            ("Heard from", self.basis),
            ("Chosen", self.filters),
            ("Sources", "; ".join(self.sources)),
            ("Left out, and why", " ".join(self.left_out)),
            ("Codebook", self.codebook),
            ("Made", f"{self.made_on}, with {self.program}"),
        )
        return [(name, words) for name, words in told if words]


@dataclass(frozen=True, slots=True)
class Exporter:
    """One kind of file. `size` is the size of figure it looks best with; `made` is what writes it."""

    key: str
    ending: str
    mime: str
    label: str
    size: Size
    made: Callable[[Figure, About], bytes]

    def write(self, figure: Figure, about: About) -> bytes:
        """The finished file. Words of others are plain before any format sees them; numbers stay as they are."""
        return self.made(plain_figure(figure), plain_about(about))


def plain_about(about: About) -> About:
    """The same with every word plain."""
    return About(
        audience=about.audience,
        period=plain(about.period),
        place=plain(about.place),
        filters=plain(about.filters),
        sources=tuple(plain(source) for source in about.sources),
        version=plain(about.version),
        made_at=about.made_at,
        left_out=tuple(plain(sentence) for sentence in about.left_out),
        paper=about.paper,
        codebook=plain(about.codebook),
        made_title=plain(about.made_title),
        basis=plain(about.basis),
    )
