"""The accent of a library in, a document without words out: our styles, with fonts and colours of a theme."""

import functools

from impact.report.documents.open_parts import dressed, package, part, relations

_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml."


@functools.lru_cache(maxsize=8)
def house_document(accent: str) -> bytes:
    """A .docx. `accent` is #RRGGBB."""
    told = {name: (name, f"{name}.xml") for name in ("styles", "numbering", "settings")}
    parts = {
        "_rels/.rels": relations({"rId1": ("officeDocument", "word/document.xml")}),
        "word/document.xml": part("paper", "document"),
        "word/_rels/document.xml.rels": relations({**told, "theme": ("theme", "theme/theme1.xml")}),
        "word/styles.xml": dressed(part("paper", "styles"), accent),
        "word/numbering.xml": part("paper", "numbering"),
        "word/settings.xml": part("paper", "settings"),
        # The very same theme as that of the slides.
        "word/theme/theme1.xml": dressed(part("slides", "theme"), accent),
    }
    kinds = {
        "word/document.xml": f"{_CONTENT}document.main+xml",
        **{f"word/{name}.xml": f"{_CONTENT}{name}+xml" for name in told},
        "word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    }
    return package(parts, kinds)
