"""What ECMA-376 wants of parts that libraries write leniently: strict programs offer to repair a file without it."""

from collections.abc import Iterator

import pytest
from lxml import etree
from office_files import few_steps, parts

from impact.report.documents.paper.paper import paper
from impact.report.documents.slides import slides

# Of an element, what it cannot be without.
REQUIRED = {
    "numFmt": ("formatCode",),  # 21.2.2.121, in a chart
    "pgMar": ("top", "right", "bottom", "left", "header", "footer", "gutter"),  # 17.6.11
    "pgSz": ("w", "h"),
}
# Numbers that may not be below nought: 21.2.2.9.
UNSIGNED = ("axId", "crossAx")


@pytest.fixture(scope="module")
def elements() -> list[etree._Element]:
    told = few_steps("sides", "pair_card", "conditions")
    return list(every_element(slides(told), paper(told)))


def every_element(*files: bytes) -> Iterator[etree._Element]:
    for contents in files:
        for name, part in parts(contents).items():
            if name.startswith(("ppt/charts/chart", "word/document")) and name.endswith(".xml"):
                yield from etree.fromstring(part).iter("{*}*")


def of(elements: list[etree._Element], *names: str) -> list[etree._Element]:
    return [one for one in elements if etree.QName(one).localname in names]


@pytest.mark.parametrize("name", REQUIRED)
def test_what_is_required_is_written(elements: list[etree._Element], name: str):
    found = of(elements, name)
    assert found
    for one in found:
        assert {etree.QName(key).localname for key in one.attrib} >= set(REQUIRED[name])


def test_axes_have_numbers_that_are_not_below_nought_and_each_crosses_another(elements: list[etree._Element]):
    found = of(elements, *UNSIGNED)
    assert found
    assert all(0 <= int(one.get("val")) < 2**32 for one in found)
    named = {one.get("val") for one in of(elements, "axId")}
    assert {one.get("val") for one in of(elements, "crossAx")} <= named
