"""A template and what it says in, one HTML file that asks for nothing else out: style, script and typefaces inside."""

import base64
import functools
import hashlib
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from impact.look import FACES, PALETTES, font_folders

_HERE = "impact.report.html"


def one_file(template: str, told: Mapping[str, Any], *, script: str, faces: str) -> bytes:
    """UTF-8. Words of others are escaped wherever they stand. `faces` is text that names the typefaces it needs.

    The page may run this script and look like this, and nothing else: what got in by mistake would do nothing.
    """
    style = f"{_palettes()}\n{_read('look.css')}\n{_typefaces(faces)}"
    running = _read(script)
    return (
        _templates()
        .get_template(template)
        .render(**told, style=Markup(style), script=Markup(running), policy=_policy(style, running))  # noqa: S704
        .encode()
    )


def _policy(style: str, script: str) -> str:
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src {_digest(style)}",
            f"script-src {_digest(script)}",
            "img-src data:",
            "font-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _digest(words: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(words.encode()).digest()).decode()}'"


def _palettes() -> str:
    """Every colour by its name, so that one drawing is light or dark."""
    light, dark = (";".join(f"--{name}:{ink}" for name, ink in PALETTES[mode].items()) for mode in ("light", "dark"))
    return (
        f":root{{color-scheme:light;{light}}}\n"
        f"@media screen{{:root[data-mode=dark]{{color-scheme:dark;{dark}}}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root:not([data-mode=light]){{color-scheme:dark;{dark}}}}}"
    )


def _typefaces(drawn: str) -> str:
    """Those of the page, and the cuts that only drawings use where one does."""
    wanted = [face for face in FACES if face in ("sans", "strong", "title") or _is_in(face, drawn)]
    return "\n".join(_typeface(face) for face in wanted)


def _is_in(face: str, drawn: str) -> bool:
    return {"bold": 'font-weight="700"', "voice": 'font-style="italic"'}[face] in drawn


@functools.cache
def _typeface(face: str) -> str:
    cut = next(cut for name, cut in FACES.items() if name == face)
    held = next(folder / cut.file for folder in font_folders() if (folder / cut.file).exists()).read_bytes()
    family, slope = cut.family.split(",")[0], "italic" if cut.italic else "normal"
    source = f"url(data:font/ttf;base64,{base64.b64encode(held).decode()})"
    return f"@font-face{{font-family:'{family}';font-weight:{cut.weight};font-style:{slope};src:{source}}}"


@functools.cache
def _templates() -> Environment:
    return Environment(
        loader=FunctionLoader(_read), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )


@functools.cache
def _read(name: str) -> str:
    return files(_HERE).joinpath(name).read_text("utf-8")
