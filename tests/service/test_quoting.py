"""A quote goes no further than its writer and those who read it allow: in every figure, list and file."""

import csv
import io
import shutil
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from impact.model import PairCard
from impact.service import MadeFile, PairWords, Refused, Service, Wanted, Who, Workspace, local_person
from impact.service import cache as caches
from impact.service.reading.sentences import sentences
from impact.service.sheets.reading import read_all
from impact.service.voices.quoting import passage, quoted

LEVELS = {
    "reader": "Only the readers",
    "colleagues": "Colleagues",
    "anonymous": "Anyone, without my name",
    "role": "Anyone, with my role",
}
PERIOD = "2026-Q2"
HEAD = ("Branch", "Date", "What happened between you and someone here that the numbers will not show?")
HEAD = (*HEAD, "What did it show?", "Who may read or quote this?", "Your role")


def word(level: str, cleared: int) -> str:
    """Stands in one reflection and nowhere else."""
    return f"Wort{level.capitalize()}{'Null Eins Zwei'.split()[cleared]}"


def _stories(library) -> bytes:
    """At Central one of each level × cleared by none, one, two; at Lakeside too few to be shown."""
    rows: list[list[object]] = [list(HEAD)]
    day = 1
    for level, said in LEVELS.items():
        for cleared in range(3):
            told = f"{word(level, cleared)} came to the desk. We talked for long. He sat down and stayed."
            rows.append(["Central", date(2026, 5, day), told, "Dignity", said, "clerk"])
            day += 1
    for level in ("anonymous", "role"):
        told = f"Hinten{level.capitalize()} came to the desk by the lake, and we talked for long."
        rows.append(["Lakeside", date(2026, 5, day), told, "Dignity", LEVELS[level], "clerk"])
        day += 1
    return library.workbook(rows, sheet="Form")


@pytest.fixture(scope="module")
def brought(library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("quoted") / "workspace"
    kept = Workspace.open(folder)
    ada, ben = Service(kept, local_person("Ada")), Service(kept, local_person("Ben"))
    ada.upload_all([("stats.xlsx", library.stats()), ("stories.xlsx", _stories(library))])
    for told in ada.reflections().itertuples():
        for reader, sign in ((ada, "Eins Zwei Hinten"), (ben, "Zwei Hinten")):
            if any(part in told.text for part in sign.split()):
                reader.clear_quote(told.id)
    return folder


@pytest.fixture(scope="module")
def shared(brought: Path) -> Service:
    """For tests that only look, or choose another quote: read once."""
    return Service(Workspace.open(brought), local_person("Ada"))


@pytest.fixture
def here(brought: Path, tmp_path: Path) -> Service:
    shutil.copytree(brought, tmp_path / "copy")
    return Service(Workspace.open(tmp_path / "copy"), local_person("Ada"))


def named(service: Service, part: str) -> str:
    told = service.reflections()
    return str(told.loc[told["text"].str.contains(part), "id"].iloc[0])


def card_of(audience: str = "staff", branch: str = "Central") -> Wanted:
    return Wanted("pair_card", "visits", PERIOD, branch, audience, "visits", "DIGNITY")  # type: ignore[arg-type]


def say(service: Service, part: str, branch: str = "Central", **words: object) -> PairWords:
    said = PairWords("visits", branch, PERIOD, "visits", "DIGNITY", quote_id=named(service, part), **words)
    service.say_of_pair(said)
    return said


def texts_of(service: Service, audience: str) -> str:
    """Everything that this audience could be shown of words, as one text."""
    told: list[str] = []
    for form in ("ribbon", "pair_card"):
        shown = service.figure_data(replace(card_of(audience), form=form))
        told.append(repr(shown))
        told += service.left_out(replace(card_of(audience), form=form))
    if audience != "staff":
        told += [one.quote.text for one in service.voices_for_pair(card_of(audience))]
    return " ".join(told)


ALLOWED = {
    "staff": {("colleagues", n) for n in range(3)} | {(level, n) for level in ("anonymous", "role") for n in range(3)},
    "board": {(level, n) for level in ("anonymous", "role") for n in (1, 2)},
    "public": {(level, 2) for level in ("anonymous", "role")},
}


@pytest.mark.parametrize("audience", list(ALLOWED))
def test_only_what_consent_and_readers_allow_can_be_chosen(shared, audience):
    found = " ".join(one.quote.text for one in shared.voices_for_pair(card_of(audience)))
    seen = {(level, cleared) for level in LEVELS for cleared in range(3) if word(level, cleared) in found}
    assert seen == ALLOWED[audience]


@pytest.mark.parametrize("level", list(LEVELS))
@pytest.mark.parametrize("cleared", range(3))
def test_a_chosen_quote_stands_on_the_card_of_those_who_may_see_it_and_of_nobody_else(shared, level, cleared):
    if level == "reader":
        with pytest.raises(Refused, match="may not be quoted"):
            say(shared, word(level, cleared))
        return
    say(shared, word(level, cleared), inference="They stayed.")
    for audience, allowed in ALLOWED.items():
        card = shared.figure_data(card_of(audience))
        assert isinstance(card, PairCard)
        assert (card.quote is not None) == ((level, cleared) in allowed), audience
        assert (word(level, cleared) in texts_of(shared, audience)) == ((level, cleared) in allowed), audience


@pytest.mark.parametrize("audience", ["staff", "board", "public"])
def test_a_list_says_of_each_voice_who_may_see_it(shared, audience):
    for one in shared.voices_for_pair(card_of(audience)):
        for other in ("staff", "board", "public"):
            may = one.quote.reflection_id in {v.quote.reflection_id for v in shared.voices_for_pair(card_of(other))}
            assert (other in one.seen_by) == may
        assert audience in one.seen_by


def test_a_branch_that_may_not_be_named_is_not_told_by_the_place_of_the_card(shared):
    """Lakeside is held back: its writers allowed the words, not that people hear where they were said."""
    found = [one.quote.text for one in shared.voices_for_pair(card_of("staff", "Lakeside"))]
    assert len(found) == 1
    assert "HintenRole" in found[0]
    with pytest.raises(Refused, match="may not be quoted here"):
        say(shared, "HintenAnonymous", branch="Lakeside")
    say(shared, "HintenAnonymous", branch="")
    card = shared.figure_data(card_of("public", ""))
    assert card.quote is not None
    assert card.quote.branch == ""


def test_a_viewer_is_offered_only_what_somebody_cleared(shared):
    viewer = Service(shared._own, Who("Cyd", frozenset({"viewer"})))
    found = [one.quote for one in viewer.voices_for_pair(card_of())]
    assert found
    assert all(quote.cleared_by for quote in found)


def test_a_withdrawn_reflection_is_gone_from_card_figure_files_and_drafts(here):
    chosen = word("role", 2)
    copied = f"As a colleague wrote, {chosen} came to the desk. We talked for long."
    say(here, chosen, fit="adds", inference="They stayed.", ask=copied)
    here.keep_draft("pair-x", {"inference": f"{chosen} came to the desk. We talked for long. He sat down and stayed."})
    before = here.export_figure(card_of("public"), "csv").contents
    told = named(here, chosen)
    here.withdraw(told)
    assert here.draft("pair-x") == {}
    assert told not in {one.quote.reflection_id for one in here.voices_for_pair(card_of())}
    for audience in ALLOWED:
        card = here.figure_data(card_of(audience))
        assert card.quote is None
        assert chosen not in texts_of(here, audience)
    assert chosen.encode() not in here.export_figure(card_of("public"), "csv").contents
    assert before != here.export_figure(card_of("public"), "csv").contents
    assert here.pair_words(card_of()).ask == ""
    # What else was said of the pair can still be mended.
    stands = here.pair_words(card_of())
    here.say_of_pair(replace(stands, inference="They stayed for long."))
    assert here.pair_words(card_of()).inference == "They stayed for long."


def test_no_cache_goes_by_words_of_a_reflection(shared):
    say(shared, word("role", 2), inference="Geheimsatz")
    for audience in ALLOWED:
        texts_of(shared, audience)
        shared.export_figure(card_of(audience), "csv")
    held = [cache for cache in _all_caches() if len(cache)]
    assert len(held) > 4
    keys = " ".join(repr(key) for cache in held for key in cache._made)
    assert "Wort" not in keys
    assert "Geheimsatz" not in keys


def _all_caches() -> list[caches.Cache]:
    import gc  # noqa: PLC0415  only here

    gc.unfreeze()  # what is frozen is not told
    return [thing for thing in gc.get_objects() if isinstance(thing, caches.Cache)]


def test_file_names_hold_no_words(shared):
    say(shared, word("role", 2), inference="Geheimsatz")
    names = [
        shared.export_figure(card_of("board"), kind.key).name for kind in shared.export_kinds() if kind.key != "pdf"
    ]
    assert all("wort" not in name.casefold() and "geheim" not in name.casefold() for name in names)
    assert all("board" in name for name in names)


def test_a_zip_holds_nothing_that_its_readers_may_not_see(shared):
    say(shared, word("anonymous", 1), inference="They stayed.")
    made = [MadeFile(card_of("public"), shared.export_figure(card_of("public"), "csv"))]
    zipped = shared.zip_figures(made)
    with zipfile.ZipFile(io.BytesIO(zipped.contents)) as archive:
        everything = b" ".join(archive.read(name) for name in archive.namelist()).decode()
    assert "Wort" not in everything
    assert "audience public" in everything
    assert next(csv.reader(io.StringIO(everything)))


class TestPassages:
    TEXT = "He came in. Mr. Abara said “Stay!” We did; at 4 p.m. we left"

    def test_sentences_are_whole(self):
        found = [self.TEXT[start:end] for start, end in sentences(self.TEXT)]
        assert found == ["He came in.", "Mr. Abara said “Stay!”", "We did; at 4 p.m. we left"]

    @pytest.mark.parametrize("text", ["", "  \n ", "...", "One", "\n\nOne.\nTwo", "a? b! c… “d.”"])
    def test_sentences_lie_in_order_and_hold_every_letter(self, text):
        found = sentences(text)
        assert list(found) == sorted(found)
        told = "".join(text[start:end] for start, end in found)
        assert [c for c in told if not c.isspace()] == [c for c in text if not c.isspace()]
        assert all(text[start:end] == text[start:end].strip() for start, end in found)

    def test_an_ellipsis_says_where_words_were_left_away(self):
        start, end = sentences(self.TEXT)[1]
        said = PairWords("visits", "", PERIOD, "visits", "DIGNITY", quote_start=start, quote_end=end)
        assert passage(self.TEXT, said) == "… Mr. Abara said “Stay!” …"
        assert passage(self.TEXT, replace(said, quote_start=0)).startswith("He came")
        assert passage(self.TEXT, replace(said, quote_end=len(self.TEXT))).endswith("we left")

    def test_a_passage_that_is_longer_than_its_text_is_the_whole(self):
        said = PairWords("visits", "", PERIOD, "visits", "DIGNITY", quote_start=3, quote_end=len(self.TEXT) + 1)
        assert passage(self.TEXT, said) == self.TEXT

    def test_nothing_but_the_passage_leaves(self, shared):
        text = read_all(shared._own).merged.reflections.set_index("id")["text"][named(shared, word("role", 2))]
        start, end = sentences(text)[-1]
        say(shared, word("role", 2), quote_start=start, quote_end=end)
        for audience in ALLOWED:
            card = shared.figure_data(card_of(audience))
            assert card.quote.text == "… He sat down and stayed."
            assert card.quote.chosen_by == "Ada"


def test_quotes_come_newest_first(shared):
    months = [quote.month for quote in quoted(shared._own, "staff").values()]
    assert months == sorted(months, reverse=True)


def test_figures_without_a_place_for_quotes_hold_none(shared):
    for form in ("sides", "weave", "misses"):
        for audience in ALLOWED:
            assert "Wort" not in repr(shared.figure_data(replace(card_of(audience), form=form)))


def test_a_viewer_sees_no_chosen_passage_that_nobody_cleared(here):
    chosen = word("colleagues", 0)
    say(here, chosen)
    viewer = Service(here._own, Who("Cyd", frozenset({"viewer"})))
    assert here.figure_data(card_of()).quote is not None
    assert viewer.figure_data(card_of()).quote is None
    assert chosen not in str(viewer.figure(card_of()).spec)
    assert chosen.encode() not in viewer.export_figure(card_of(), "csv").contents
    assert chosen.encode() in here.export_figure(card_of(), "csv").contents
    assert viewer.pair_words(card_of()).quote_id == ""
    assert {words.quote_id for words in viewer.pairs_spoken_of()} == {""}


def test_after_a_withdrawal_no_cache_holds_anything_made_before(here):
    say(here, word("role", 2))
    here.figure(card_of("public"))
    here.export_figure(card_of("public"), "csv")
    here.withdraw(named(here, word("role", 2)))
    assert all(len(cache) == 0 for cache in _all_caches())
