"""The library's own name, logo, colour, paper and slide template: how they are kept, looked up and refused."""

import io
import re
import zipfile
from typing import Literal

from PIL import Image, UnidentifiedImageError

from impact import workspace
from impact.model import HouseLook
from impact.service.refusal import Refused
from impact.words import tidy
from impact.workspace import Workspace
from impact.workspace.house_files import keep_house_file, load_house_file

NAME, ACCENT, PAPER = "library_name", "accent", "paper"
LOGO, TEMPLATE = "logo", "slide_template"
LONGEST_NAME = 80
LARGEST_LOGO = 2_000_000
# Wider than any page at 300 dpi; what is larger only makes every file heavy.
WIDEST = 2_400
LARGEST_TEMPLATE = 15_000_000
# Words in this colour stand on white: by WCAG 2.2, 4.5 to 1.
CONTRAST = 4.5
Paper = Literal["a4", "us-letter"]
PAPERS: tuple[Paper, ...] = ("a4", "us-letter")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


def house_look_of(kept: Workspace) -> HouseLook:
    """What was not given is empty."""
    with kept.reading() as connection:
        name, accent = (workspace.setting(connection, what) for what in (NAME, ACCENT))
        logo, template = load_house_file(connection, LOGO), load_house_file(connection, TEMPLATE)
    return HouseLook(
        library=name if isinstance(name, str) else "",
        logo=logo[1] if logo else b"",
        accent=accent if isinstance(accent, str) else "",
        slide_template=template[1] if template else b"",
    )


def paper_of(kept: Workspace) -> Paper:
    with kept.reading() as connection:
        set_to = workspace.setting(connection, PAPER)
    return next((paper for paper in PAPERS if paper == set_to), "a4")


def set_library_name(kept: Workspace, name: str, *, by: str) -> None:
    """Raises Refused for one that is too long."""
    said = tidy(name)
    if len(said) > LONGEST_NAME:
        raise Refused(f"Keep the name under {LONGEST_NAME} characters: it stands on every page.")
    _set(kept, NAME, said, by=by)


def set_accent(kept: Workspace, colour: str, *, by: str) -> None:
    """Raises Refused for what is no colour, and for one in which words on white cannot be read."""
    said = colour.strip().upper()
    if said and not _COLOUR.fullmatch(said):
        raise Refused("Write the colour as # and six digits, such as #0B5CAD.")
    if said and _on_white(said) < CONTRAST:
        raise Refused("Words in this colour cannot be read on white by everybody. Take a darker one.")
    _set(kept, ACCENT, said, by=by)


def set_paper(kept: Workspace, paper: str, *, by: str) -> None:
    """Raises Refused for another one."""
    if paper not in PAPERS:
        raise Refused("Pages are made for A4 or for US Letter. Choose one of them.")
    _set(kept, PAPER, paper, by=by)


def set_logo(kept: Workspace, file: str, contents: bytes, *, by: str) -> None:
    """Kept as a PNG without what cameras and programs write into pictures. Raises Refused for what is no picture."""
    _keep_file(kept, LOGO, file, _as_png(contents) if contents else b"", by=by)


def set_slide_template(kept: Workspace, file: str, contents: bytes, *, by: str) -> None:
    """Raises Refused for what is no presentation, and for one with a program in it."""
    if contents:
        _check_template(contents)
    _keep_file(kept, TEMPLATE, file, contents, by=by)


def _set(kept: Workspace, name: str, value: str, *, by: str) -> None:
    with kept.writing(by) as writing:
        workspace.set_setting(writing, name, value, reread=False)


def _keep_file(kept: Workspace, name: str, file: str, contents: bytes, *, by: str) -> None:
    with kept.writing(by) as writing:
        keep_house_file(writing, name, tidy(file)[:LONGEST_NAME] if contents else "", contents)


def _as_png(contents: bytes) -> bytes:
    if len(contents) > LARGEST_LOGO:
        raise Refused(f"The logo is larger than {LARGEST_LOGO // 1_000_000} MB. Save it smaller, as a PNG.")
    try:
        with Image.open(io.BytesIO(contents), formats=("PNG", "JPEG")) as picture:
            if max(picture.size) > 4 * WIDEST:
                raise Refused(f"The logo is more than {4 * WIDEST:,} pixels wide or high. Save it smaller.")
            plain = picture.convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        raise Refused("This is no picture that we can read. Save the logo as a PNG or a JPEG.") from None
    plain.thumbnail((WIDEST, WIDEST))
    out = io.BytesIO()
    plain.save(out, "PNG", optimize=True)
    return out.getvalue()


def _check_template(contents: bytes) -> None:
    if len(contents) > LARGEST_TEMPLATE:
        raise Refused(f"The template is larger than {LARGEST_TEMPLATE // 1_000_000} MB. Leave pictures out of it.")
    try:
        with zipfile.ZipFile(io.BytesIO(contents)) as parts:
            names = [part.filename for part in parts.infolist()]
            unpacked = sum(part.file_size for part in parts.infolist())
    except (zipfile.BadZipFile, OSError, ValueError):
        raise Refused("This is no PowerPoint file. Save the template as .pptx.") from None
    if "ppt/presentation.xml" not in names:
        raise Refused("This is no PowerPoint file. Save the template as .pptx.")
    if any(name.casefold().endswith("vbaproject.bin") for name in names):
        raise Refused("This template has a program (a macro) in it. Save it as .pptx, without macros.")
    from impact.report.documents.slides.template import template_trouble  # noqa: PLC0415  only here is one opened

    if trouble := template_trouble(contents):
        raise Refused(trouble)
    if unpacked > 10 * LARGEST_TEMPLATE:
        raise Refused("The template unpacks to more than a template needs. Leave pictures out of it.")


def _on_white(colour: str) -> float:
    """The contrast of WCAG 2.2: (L1 + 0.05) / (L2 + 0.05), with relative luminance."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
