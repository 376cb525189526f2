"""Whatever the program suggests, and however often: no number, no file and no list for others changes by it."""

from impact.service import Coding, Service, Wanted, Who
from impact.workspace import add_codings

FORMS = ("ribbon", "weave", "pair_card")
AUDIENCES = ("staff", "public")


def all_that_is_told(full):
    viewer = Service(full._own, Who("Eve", frozenset({"viewer"})))
    wanted = [Wanted(form, "visits", "2026-Q2", audience=a, code="DIGNITY") for form in FORMS for a in AUDIENCES]
    yield from (viewer.export_figure(one, "csv").contents for one in wanted)
    yield from (str(viewer.voices_for_pair(one)) for one in wanted[:2])
    yield from (str(viewer.our_words("DIGNITY", edition=audience)) for audience in AUDIENCES)
    yield from (str(viewer.quotes(audience)) for audience in AUDIENCES)
    yield str(viewer.what_became())
    yield full.voices_file("numbers").contents
    yield str([(group.heading, group.people, group.reflections) for group in full.ideas()])
    yield str(full.story_shelf("2026-Q2", "DIGNITY"))
    queue = full.reading_queue()
    yield str((queue.unread, queue.read, queue.can_order))


def test_a_suggestion_on_every_reflection_of_every_code_counts_nothing(full):
    names = list(full.reflections()["id"])
    full.mark_read(names[:20])
    full.code([Coding(name, "IDEA", start=0, end=30) for name in names[:3]])
    before = list(all_that_is_told(full))
    codes = ["", "IDEA", *full.codebook()]
    with full._own.writing("Ada") as writing:
        add_codings(
            writing,
            [
                Coding(name, code, "suggested", polarity, coder="machine")
                for name in names
                for code in codes
                for polarity in ("asserted", "denied")
            ],
        )
    assert list(all_that_is_told(full)) == before
