"""Stories as readers choose them: nothing yet, words of others as they stand, a reason that outlives F5."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from screens import screen_of

from impact.app import session
from impact.app.stories import stories, story_choosing
from impact.app.writing import kept_words
from impact.service import Coding, Service, Workspace, local_person
from impact.service.stories.story_changes import Passage
from impact.service.voices.typed_words import Thought

HOSTILE = "<script>alert(1)</script> **bold** ![x](https://example.org/x.png)"
FORM = f"""Branch,Date,What happened between you and someone here that the numbers will not show?,\
Who may read or quote this?
Oak Park,2026-08-01,He sat down by the tall lamp and talked of his dog. {HOSTILE},Colleagues
Lakeside,2026-08-02,Nobody had used his name since March.,Only the readers
"""
WHY = "It is how most afternoons go."


@pytest.fixture
def told(own: Service, bring: Callable[..., Service]) -> Service:
    made = bring(own, ("form.csv", FORM))
    names = made.reflections()["id"]
    made.mark_read(names)
    made.code([Coding(name, "DIGNITY") for name in names])
    return made


def html(screen: Any) -> str:
    return "\n".join(element.proto.body for element in screen.main if element.type == "html")


def screen() -> Any:
    shown = screen_of("pages/voices/stories.py")
    assert not shown.exception
    return shown


def lamp(service: Service) -> Passage:
    told = service.reflections()
    return Passage(told.loc[told["text"].str.contains("lamp"), "id"].item(), "2026-Q3", "DIGNITY")


def test_with_nothing_there_it_says_where_stories_come_from(own: Service):
    assert "nothing to choose from yet" in html(screen())


def test_words_stand_as_they_were_written_and_say_how_far_they_go(told: Service):
    body = html(screen())
    assert "<script>alert" not in body
    assert "&lt;script&gt;" in body
    assert "may be shown to staff" in body
    assert "the writer kept it to the readers" in body
    assert "Nothing is proposed yet." in body


def test_a_reason_is_kept_while_it_is_typed_and_goes_once_it_stands(told: Service):
    passage = lamp(told)
    told.propose_story(passage)
    draft = story_choosing.draft_name(passage, "why")
    told.keep_draft(draft, {"words": WHY})
    shown = screen()
    mark = story_choosing.mark(passage)
    shown.session_state[f"choose-{mark}"] = True
    shown.run()
    next(button for button in shown.button if button.key == f"keep-{mark}").click().run()
    assert not shown.exception
    assert "Chosen. The reason stands with the quote." in html(shown)
    assert f"by one reader. {WHY}" in html(shown)
    assert told.draft(draft) == {}


def test_what_is_refused_stays_typed(told: Service):
    passage = lamp(told)
    told.propose_story(passage)
    draft = story_choosing.draft_name(passage, "why")
    told.keep_draft(draft, {"words": "Another wrote: nobody had used his name since March."})
    shown = screen()
    mark = story_choosing.mark(passage)
    shown.session_state[f"choose-{mark}"] = True
    shown.run()
    assert kept_words.REPEATS in html(shown)
    next(button for button in shown.button if button.key == f"keep-{mark}").click().run()
    assert "words of your own" in html(shown)
    assert told.draft(draft)
    assert not told.story_shelf(passage.period, passage.code).chosen


def test_names_of_drafts_and_boxes_tell_nothing():
    passage = Passage("0123456789abcdef", "2026-Q3", "DIGNITY", 0, 9)
    assert "0123" not in story_choosing.draft_name(passage, "why")
    assert story_choosing.draft_name(passage, "why") != story_choosing.draft_name(passage, "said")
    assert session.mark(passage.reflection_id) != passage.reflection_id


def test_thoughts_are_said_in_a_sentence_each():
    said = kept_words.in_words(Thought(True, ("Ada Lind", "Bo", "Cy", "Di"), ("555-201-7788",)))
    assert [line.split(" ")[0] for line in said] == ["This", "“Ada", "“555-201-7788”"]
    assert "“Ada Lind”, “Bo” and “Cy” may name somebody." in said[1]
    assert kept_words.in_words(Thought()) == []


def test_the_number_looked_at_is_told(told: Service):
    told.propose_story(lamp(told))
    assert stories.summary(told.story_shelf("2026-Q3", "DIGNITY")) == "1 passage looked at, none chosen yet."


def test_a_chosen_story_may_go_into_a_presentation_and_one_kept_to_the_readers_may_not(told: Service):
    passage = lamp(told)
    kept = replace(passage, reflection_id=next(i for i in told.reflections()["id"] if i != passage.reflection_id))
    for one in (passage, kept):
        told.propose_story(one)
        told.choose_story(one, "typical", WHY)
    shown = screen()
    menus = {one: f"add-to-{story_choosing.mark(one)}" for one in (passage, kept)}
    for menu in menus.values():
        shown.session_state[menu] = True
    shown.run()
    begins = [button for button in shown.button if button.key.startswith("add-new-")]
    assert [button.key for button in begins] == [menus[passage].replace("add-to", "add-new")]
    begins[0].click().run()
    assert "clearing of it does not reach that far" in html(shown)
    assert told.presentations() == (), "none is left standing with nothing in it"
    Service(Workspace.open(told._own.folder), local_person("Ada")).clear_quote(passage.reflection_id)
    next(button for button in shown.button if button.key == begins[0].key).click().run()
    assert not shown.exception
    (made,) = told.presentations()
    (step,) = told.presented(made.id).steps
    assert step.quote is not None
    assert "tall lamp" in step.quote.text
