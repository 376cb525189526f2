"""A specification in; its drawing, whose words were put in after the lines were drawn, out.

The drawing program measures every word to lay out and to cut, which is four fifths of its time. A page that says itself
where all of it stands, and cuts nothing, is drawn with a short sign in the place of each text: the drawing is the same
to the letter.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

Spec = Mapping[str, Any]

_SIGN = re.compile(r">w(\d+)</text>")
# As the drawing program writes them: trimmed as ECMAScript trims, and escaped.
_BLANK = "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
_BLANK += "\u2028\u2029\u202f\u205f\u3000\ufeff"
_WRITTEN = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def with_words_after(spec: Spec, draw: Callable[[Spec], str]) -> str:
    """`draw` makes an SVG of a specification. Where words have a say in the layout, it is given them."""
    texts = [layer for layer in spec.get("layer", ()) if _kind(layer) == "text"]
    held = spec.get("datasets", {})
    if not _is_laid_out(spec) or not all(_is_told_in_rows(layer, held) for layer in texts):
        return draw(spec)
    words: list[str] = []
    signed = {name: _signed(held[name], words) for name in dict.fromkeys(layer["data"]["name"] for layer in texts)}
    drawing = draw({**spec, "datasets": {**held, **signed}})
    return _SIGN.sub(lambda sign: f">{words[int(sign[1])].strip(_BLANK).translate(_WRITTEN)}</text>", drawing)


def _is_laid_out(spec: Spec) -> bool:
    """Its size is said, and nothing is fitted to it."""
    fitted = spec.get("autosize")
    return isinstance(fitted, Mapping) and fitted.get("type") == "none"


def _is_told_in_rows(layer: Spec, held: Mapping[str, Any]) -> bool:
    """Every text is that of a row, whole, in one line."""
    told = layer.get("encoding", {}).get("text", {})
    rows = held.get(layer.get("data", {}).get("name"))
    mark = layer["mark"]
    whole = isinstance(mark, Mapping) and mark.get("limit") == 0
    of_rows = (told.get("field"), told.get("type")) == ("words", "nominal")
    return (
        whole
        and of_rows
        and rows is not None
        and all(isinstance(row["words"], str) and row["words"].strip(_BLANK) for row in rows)
    )


def _kind(layer: Spec) -> str:
    mark = layer["mark"]
    return str(mark["type"] if isinstance(mark, Mapping) else mark)


def _signed(rows: Sequence[Spec], words: list[str]) -> list[Spec]:
    """The rows, each with the place of its text among `words`, to which they are added."""
    first = len(words)
    words += (row["words"] for row in rows)
    return [{**row, "words": f"w{first + at}"} for at, row in enumerate(rows)]
