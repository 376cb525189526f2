"""The number formats of a workbook in, those that make a value a share or an amount of money out."""

import re
from xml.etree import ElementTree

from impact.read.package import attributes, local

# Formats that every workbook has without saying so (ECMA-376 part 1, 18.8.30).
BUILT_IN = {9: "percent", 10: "percent", 5: "currency", 6: "currency", 7: "currency", 8: "currency"}
BUILT_IN |= {42: "currency", 44: "currency"}
_QUOTED = re.compile(r'"[^"]*"|\\.|_.|\*.')
_BRACKETED = re.compile(r"\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]")
_MONEY = re.compile(r"[$£€¥₹₽₩₪₺]|\b(?:EUR|USD|GBP|CAD|AUD|NZD|CHF|SEK|NOK|DKK|PLN|kr)\b")


def format_kind(code: str) -> str:
    """percent, currency or blank. A quoted “%” is only a letter: the value beneath is not a share of one."""
    unquoted = _BRACKETED.sub("", _QUOTED.sub("", code))
    if "%" in unquoted:
        return "percent"
    return "currency" if _MONEY.search(_BRACKETED.sub(r"\1", code)) else ""


def styles_by_kind(styles: ElementTree.Element) -> dict[int, str]:
    """Number of the cell style → percent or currency, from styles.xml; other styles are left out."""
    codes = {}
    for element in styles.iter():
        if local(element.tag) == "numFmt":
            given = attributes(element)
            codes[given.get("numFmtId", "")] = format_kind(given.get("formatCode", ""))
    cell_styles = next((e for e in styles if local(e.tag) == "cellXfs"), ())
    kinds = {}
    for number, style in enumerate(cell_styles):
        used = attributes(style).get("numFmtId", "0")
        kind = codes[used] if used in codes else BUILT_IN.get(int(used) if used.isdecimal() else 0, "")
        if kind:
            kinds[number] = kind
    return kinds
