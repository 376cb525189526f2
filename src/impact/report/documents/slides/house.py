"""The accent of a library in, a presentation without slides out: 16:9, our master, four layouts, fonts and colours.

Fonts and colours stand in the theme alone, so that whoever restyles the theme restyles every slide and chart.
"""

import functools
import io
import zipfile
from importlib.resources import files
from string import Template

from impact.look import PALETTES
from impact.report.documents.office import SANS, SERIF

_CONTENT = "application/vnd.openxmlformats-officedocument.presentationml."
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_LAYOUTS = ("layout1", "layout2", "layout3", "layout4")
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@functools.lru_cache(maxsize=8)
def house_template(accent: str) -> bytes:
    """A .pptx. `accent` is #RRGGBB."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as parts:
        for name, words in _parts(accent).items():
            parts.writestr(name, words)
    return out.getvalue()


def _parts(accent: str) -> dict[str, str]:
    master = {f"rId{at}": ("slideLayout", f"../slideLayouts/{name}.xml") for at, name in enumerate(_LAYOUTS, start=1)}
    return {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations({"rId1": ("officeDocument", "ppt/presentation.xml")}),
        "ppt/presentation.xml": _read("presentation"),
        "ppt/_rels/presentation.xml.rels": _relations(
            {"rId1": ("slideMaster", "slideMasters/slideMaster1.xml"), "rId2": ("theme", "theme/theme1.xml")}
        ),
        "ppt/theme/theme1.xml": _theme(accent),
        "ppt/slideMasters/slideMaster1.xml": _read("master"),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": _relations(
            {**master, "rId9": ("theme", "../theme/theme1.xml")}
        ),
        **{f"ppt/slideLayouts/{name}.xml": _read(name) for name in _LAYOUTS},
        **{
            f"ppt/slideLayouts/_rels/{name}.xml.rels": _relations(
                {"rId1": ("slideMaster", "../slideMasters/slideMaster1.xml")}
            )
            for name in _LAYOUTS
        },
    }


def _theme(accent: str) -> str:
    inks = {name: ink.lstrip("#") for name, ink in PALETTES["light"].items()}
    told = {**inks, "accent": accent.lstrip("#"), "sans": SANS, "serif": SERIF}
    return Template(_read("theme")).substitute(told)


def _content_types() -> str:
    kinds = {
        "/ppt/presentation.xml": f"{_CONTENT}presentation.main+xml",
        "/ppt/slideMasters/slideMaster1.xml": f"{_CONTENT}slideMaster+xml",
        **{f"/ppt/slideLayouts/{name}.xml": f"{_CONTENT}slideLayout+xml" for name in _LAYOUTS},
        "/ppt/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    }
    told = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in kinds.items())
    return (
        f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{told}</Types>'
    )


def _relations(told: dict[str, tuple[str, str]]) -> str:
    lines = "".join(
        f'<Relationship Id="{name}" Type="{_KINDS}{kind}" Target="{target}"/>' for name, (kind, target) in told.items()
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{_HEAD}<Relationships xmlns="{space}">{lines}</Relationships>'


@functools.cache
def _read(name: str) -> str:
    return files("impact.report.documents.slides").joinpath("house", f"{name}.xml").read_text(encoding="utf-8")
