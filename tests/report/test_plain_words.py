"""Words are made plain once for all documents of a presentation; words that come in later are made plain too."""

from dataclasses import replace

from presented import presented

from impact.report.documents.plain_words import plain_presented

TURNED, SEEN = "North\u202ellih", "Northllih"


def test_a_title_is_plain_however_often_it_is_asked_for():
    once = plain_presented(presented((), title=TURNED))
    assert once.title == SEEN
    assert plain_presented(once) is once


def test_a_title_that_is_written_later_is_made_plain_as_well():
    later = replace(plain_presented(presented((), title="North")), title=TURNED)
    assert plain_presented(later).title == SEEN
