"""What a person wants to see, and as what kind of file, in; the finished file with its name out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from impact import __version__, pipeline
from impact.model import Figure
from impact.service.cache import Cache
from impact.service.codebook.codebook import codebook_of
from impact.service.figures.figures import data
from impact.service.figures.small_picture import small_picture
from impact.service.figures.wanted import Asked, Wanted, as_shown, pair_and_code, settle
from impact.service.left_out.left_out import left_out
from impact.service.refusal import Refused
from impact.service.sheets.reading import read_all, state_key
from impact.service.sources.files_behind import sources_of
from impact.service.titles.own_titles import figure
from impact.service.voices.public_clearances import public_clearances
from impact.workspace import Workspace

_MADE: Cache["Exported"] = Cache(24)

# Pictures are made in the size and mode that was asked for; the other kinds have a size of their own.
PICTURES = ("png", "svg")
_LOOKS = {"pdf": "page", "html": "browser"}
# Forms that show no count of their own.
WITHOUT_COUNT = ("weave", "ideas", "sounding_board", "matrix", "listening", "conditions", "load")


@dataclass(frozen=True, slots=True)
class ExportKind:
    """One kind of file that a figure or a presentation leaves as, for a list on the screen."""

    key: str
    label: str
    ending: str
    mime: str


@dataclass(frozen=True, slots=True)
class Exported:
    """A finished file."""

    name: str
    mime: str
    contents: bytes


def kinds() -> tuple[ExportKind, ...]:
    """In the order in which they are offered."""
    return tuple(ExportKind(e.key, e.label, e.ending, e.mime) for e in pipeline.exporters().values())


def export(kept: Workspace, wanted: Wanted, kind: str, *, invented: bool) -> Exported:
    """Raises Refused for a kind that is none, and where there is no figure."""
    exporter = pipeline.exporters().get(kind)
    if exporter is None:
        raise Refused("There is no such kind of file. Choose one of the list.")
    sized = wanted if kind in PICTURES else replace(wanted, mode="light", size=exporter.size)
    key = (*state_key(kept), invented, sized, kind, date.today())
    return _MADE.get(key, lambda: _make(kept, sized, kind, invented=invented))


def file_name(kept: Workspace, wanted: Wanted, kind: str, *, invented: bool) -> str:
    """The name that `export` gives. Raises Refused as it does."""
    exporter, asked = pipeline.exporters().get(kind), settle(read_all(kept), wanted)
    if exporter is None or asked is None:
        raise Refused("There is no such file. Choose one of the list.")
    made = data(kept, wanted, invented=invented)
    return name_of(as_shown(asked, made) if made else asked, kind, exporter.ending)


def preview(kept: Workspace, wanted: Wanted, *, invented: bool) -> bytes | None:
    """The slide as a small picture, for a list on the screen; None where there is no figure."""
    drawn = figure(kept, replace(wanted, size="slide"), invented=invented)
    return None if drawn is None else small_picture(drawn)


def name_of(asked: Asked, kind: str, ending: str) -> str:
    """2026Q2_north-hill_misses_slide-light-board_v1.png. The audience is in it, so that editions are not mixed up."""
    wanted = asked.wanted
    look = f"{wanted.size}-{wanted.mode}" if kind in PICTURES else _LOOKS.get(kind, "numbers")
    what = form_of(asked)
    return pipeline.file_name(
        period=asked.name, scope=wanted.branch or "all", form=what, look=f"{look}-{wanted.audience}", ending=ending
    )


def form_of(asked: Asked) -> str:
    """What the figure is of, for a file name: misses-visits."""
    wanted = asked.wanted
    parts: list[str] = [wanted.form]
    if wanted.form not in WITHOUT_COUNT:
        parts.append(asked.measure.key)
    if wanted.form == "matrix":
        parts.append(wanted.by)
    if wanted.form == "pair_card":  # the same count may stand beside several codes
        parts.append(pair_and_code(asked)[1].lower())
    return "-".join(parts).replace("_", "-")


def _make(kept: Workspace, wanted: Wanted, kind: str, *, invented: bool) -> Exported:
    asked = settle(read_all(kept), wanted)
    made = data(kept, wanted, invented=invented)
    drawn = figure(kept, wanted, invented=invented)
    if asked is None or made is None or drawn is None:
        raise Refused("There is no figure yet. Bring in statistics or reflections first.")
    asked = as_shown(asked, made)
    exporter = pipeline.exporters()[kind]
    about = pipeline.About(
        audience=wanted.audience,
        period=pipeline.said(asked.name),
        place=asked.wanted.branch or "All branches",
        filters=_filters(asked, drawn),
        sources=_sources(kept, made.sources),
        version=__version__,
        codebook=codebook_of(kept).version,
        made_at=date.today(),
        left_out=left_out(made, public=public_clearances(kept)),
        made_title=drawn.made_title if drawn.made_title != drawn.title else "",
    )
    return Exported(name_of(asked, kind, exporter.ending), exporter.mime, exporter.write(drawn, about))


def _sources(kept: Workspace, names: Sequence[str]) -> tuple[str, ...]:
    """Each with the day on which it was brought in, where that is known."""
    found = sources_of(kept, names)
    return tuple(f"{one.file} (brought in on {one.uploaded})" if one.uploaded else one.file for one in found)


def _filters(asked: Asked, drawn: Figure) -> str:
    return "; ".join(part for part in (asked.measure.label, asked.name, drawn.subtitle) if part)
