"""What is typed is on its way to the workspace before a second has passed, without a key or a click for it."""

import re
from importlib import resources

SENT_AFTER = re.compile(r"^const REST = (\d+);$", re.MULTILINE)


def test_a_box_sends_its_words_soon_after_the_last_letter():
    (rest,) = SENT_AFTER.findall(resources.files("impact.app.writing").joinpath("writing_box.js").read_text("utf-8"))
    assert 200 <= int(rest) <= 600, "milliseconds: not letter by letter, and kept before the second is over"
