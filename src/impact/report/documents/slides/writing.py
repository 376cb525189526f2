"""Lines of words and a box in, a shape of a slide with them out: fonts and most colours are the theme's."""

from collections.abc import Sequence
from typing import Any

from impact.look import PALETTES, Face
from impact.report.documents.office import LANGUAGE
from impact.report.documents.slides.words import Box, Words

Slide = Any
"""As python-pptx has it: what it takes is wider than what its types say."""
POINT = 12_700
# Colours that the theme has: whoever restyles it restyles the words.
_OF_THE_THEME = {"text": "tx1", "soft": "tx2", "faint": "tx2", "count": "tx2"}
# A colour of ours even where the theme has one for the same.
_OWN = {"ink": "text"}
_FONTS = {"title": "+mj-lt", "voice": "+mj-lt"}
_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
_DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"


def put(slide: Slide, box: Box, lines: Sequence[Words], *, name: str) -> None:
    """A box of words; none where there are no words."""
    if not lines:
        return
    write(_frame(slide, box, name), lines)


def put_key(slide: Slide, box: Box, keys: Sequence[tuple[str, str]], *, size: float) -> None:
    """What each colour stands for, by name, in one line: a square in it, and the words in ink."""
    frame = _frame(slide, box, "Key")
    for ink, words in keys:
        for part, colour in (("■ ", ink), (f"{words}    ", "text")):
            run = frame.paragraphs[0].add_run()
            run.text = part
            dress(run.font, size=size, ink=colour)


def _frame(slide: Slide, box: Box, name: str) -> Any:
    shape = slide.shapes.add_textbox(*emu(box))
    shape.name = name
    frame = shape.text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    return frame


def emu(box: Box) -> tuple[int, int, int, int]:
    """Left, top, width and height as the format counts them."""
    left, top, wide, high = (int(side * POINT) for side in (box.left, box.top, box.wide, box.high))
    return left, top, wide, high


def write(frame: Any, lines: Sequence[Words]) -> None:
    """Into a text frame, in place of what stands there."""
    for at, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        _write_line(paragraph, line, first=at == 0)


def rule(slide: Slide, box: Box, ink: str) -> None:
    """A stroke or a ground without meaning of its own: readers aloud pass it over."""
    from pptx.enum.shapes import MSO_SHAPE  # noqa: PLC0415

    shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *emu(box))
    shape.name = "Rule"
    shape.line.fill.background()
    shape.shadow.inherit = False
    shape.fill.solid()
    if ink == "accent":
        shape.fill.fore_color.theme_color = _accent()
    else:
        shape.fill.fore_color.rgb = rgb(ink)
    decorative(shape)


def decorative(shape: Any) -> None:
    from lxml import etree  # noqa: PLC0415

    named = shape._element._nvXxPr.cNvPr
    space = _MAIN
    listed = etree.SubElement(named, f"{{{space}}}extLst")
    one = etree.SubElement(listed, f"{{{space}}}ext", uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}")
    etree.SubElement(one, f"{{{_DECORATIVE}}}decorative", nsmap={"adec": _DECORATIVE}, val="1")


def rgb(ink: str) -> Any:
    from pptx.dml.color import RGBColor  # noqa: PLC0415

    return RGBColor.from_string(PALETTES["light"][_OWN.get(ink, ink)].lstrip("#"))  # type: ignore[no-untyped-call]


def _write_line(paragraph: Any, line: Words, *, first: bool) -> None:
    from lxml import etree  # noqa: PLC0415
    from pptx.util import Pt  # noqa: PLC0415

    paragraph.space_before = Pt(0 if first else line.before)
    paragraph.space_after = Pt(0)
    paragraph.line_spacing = 1.0
    if line.align != "left":
        paragraph.alignment = {"center": 2, "right": 3}[line.align]
    properties = paragraph._p.get_or_add_pPr()
    if line.indent:
        properties.set("marL", str(int(line.indent * POINT)))
    if line.bullet:
        properties.set("indent", str(-int(line.indent * POINT)))
        _bullet(properties)
    if not line.words:  # an empty paragraph is as high as its type all the same
        etree.SubElement(paragraph._p, f"{{{_MAIN}}}endParaRPr", lang=LANGUAGE, sz=str(int(line.size * 100)))
        return
    run = paragraph.add_run()
    run.text = line.words
    dress(run.font, size=line.size, face=line.face, ink=line.ink)


def dress(font: Any, *, size: float, face: Face = "sans", ink: str = "text") -> None:
    """Type of a run: its fonts and most of its colours are the theme's."""
    from pptx.enum.dml import MSO_THEME_COLOR  # noqa: PLC0415
    from pptx.util import Pt  # noqa: PLC0415

    font.size = Pt(size)
    if face in ("strong", "bold"):
        font.bold = True
    font.italic = True if face == "voice" else None
    font.name = _FONTS.get(face, "+mn-lt")
    if ink in _OF_THE_THEME:
        font.color.theme_color = MSO_THEME_COLOR.from_xml(_OF_THE_THEME[ink])
    else:
        font.color.rgb = rgb(ink)
    font._element.set("lang", LANGUAGE)


def _bullet(properties: Any) -> None:
    from lxml import etree  # noqa: PLC0415

    space = _MAIN
    for old in properties.findall(f"{{{space}}}buNone"):
        properties.remove(old)
    etree.SubElement(properties, f"{{{space}}}buFont", typeface="Arial")
    etree.SubElement(properties, f"{{{space}}}buChar", char="•")


def _accent() -> Any:
    from pptx.enum.dml import MSO_THEME_COLOR  # noqa: PLC0415

    return MSO_THEME_COLOR.ACCENT_1
