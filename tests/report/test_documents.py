"""The documents of a presentation as they are offered: for whichever audience it is, and in an order."""

from impact.report.documents import DOCUMENTS


def test_no_document_is_called_after_an_audience_that_may_be_another():
    for one in DOCUMENTS:
        assert not {"board", "staff", "public"} & set(one.label.lower().split())


def test_what_is_read_stands_before_the_same_to_edit():
    keys = [one.key for one in DOCUMENTS]
    for one in keys:
        if one.endswith("-docx"):
            assert keys.index(one.removesuffix("-docx")) == keys.index(one) - 1
