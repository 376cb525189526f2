"""The accent of a library in, a presentation without slides out: 16:9, our master, four layouts, fonts and colours.

Fonts and colours stand in the theme alone, so that whoever restyles the theme restyles every slide.
"""

import functools

from impact.report.documents.open_parts import dressed, package, part, relations

_CONTENT = "application/vnd.openxmlformats-officedocument.presentationml."
_LAYOUTS = ("layout1", "layout2", "layout3", "layout4")
_MASTER = ("slideMaster", "../slideMasters/slideMaster1.xml")


@functools.lru_cache(maxsize=8)
def house_template(accent: str) -> bytes:
    """A .pptx. `accent` is #RRGGBB."""
    master = {f"rId{at}": ("slideLayout", f"../slideLayouts/{name}.xml") for at, name in enumerate(_LAYOUTS, start=1)}
    presentation = {"rId1": ("slideMaster", "slideMasters/slideMaster1.xml"), "rId2": ("theme", "theme/theme1.xml")}
    parts = {
        "_rels/.rels": relations({"rId1": ("officeDocument", "ppt/presentation.xml")}),
        "ppt/presentation.xml": part("slides", "presentation"),
        "ppt/_rels/presentation.xml.rels": relations(presentation),
        "ppt/theme/theme1.xml": dressed(part("slides", "theme"), accent),
        "ppt/slideMasters/slideMaster1.xml": part("slides", "master"),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": relations({**master, "rId9": ("theme", "../theme/theme1.xml")}),
        **{f"ppt/slideLayouts/{name}.xml": part("slides", name) for name in _LAYOUTS},
        **{f"ppt/slideLayouts/_rels/{name}.xml.rels": relations({"rId1": _MASTER}) for name in _LAYOUTS},
    }
    kinds = {
        "ppt/presentation.xml": f"{_CONTENT}presentation.main+xml",
        "ppt/slideMasters/slideMaster1.xml": f"{_CONTENT}slideMaster+xml",
        **{f"ppt/slideLayouts/{name}.xml": f"{_CONTENT}slideLayout+xml" for name in _LAYOUTS},
        "ppt/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    }
    return package(parts, kinds)
