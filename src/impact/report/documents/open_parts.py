"""Parts of an office file in, the package out: how the parts of our own templates are put together."""

import functools
import io
import zipfile
from collections.abc import Mapping
from importlib.resources import files
from string import Template

from impact.look import PALETTES
from impact.report.documents.office import SANS, SERIF

_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def package(parts: Mapping[str, str], kinds: Mapping[str, str]) -> bytes:
    """A ZIP of these parts; `kinds` is the content type of each that is no list of relations."""
    told = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in kinds.items())
    types = (
        f'{_HEAD}<Types xmlns="{_PACKAGE}content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{told}</Types>'
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, words in {"[Content_Types].xml": types, **parts}.items():
            archive.writestr(name, words)
    return out.getvalue()


def relations(told: Mapping[str, tuple[str, str]]) -> str:
    """By id: the kind and the target."""
    lines = "".join(
        f'<Relationship Id="{name}" Type="{_KINDS}{kind}" Target="{target}"/>' for name, (kind, target) in told.items()
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}relationships">{lines}</Relationships>'


@functools.cache
def part(folder: str, name: str) -> str:
    """One part of ours, as it lies in the folder `house` below a document's."""
    return files("impact.report.documents").joinpath(folder, "house", f"{name}.xml").read_text(encoding="utf-8")


def dressed(words: str, accent: str) -> str:
    """The same with our colours and typefaces in the places where a part names them."""
    inks = {name: ink.lstrip("#") for name, ink in PALETTES["light"].items()}
    return Template(words).substitute({**inks, "accent": accent.lstrip("#"), "sans": SANS, "serif": SERIF})
