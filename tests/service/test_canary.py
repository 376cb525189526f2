"""One sentence goes through everything. Withdrawn it is nowhere; kept it is in no log, no loose file, no error."""

import contextlib
import logging
import socket
import sys
import tempfile
from dataclasses import replace
from datetime import date

import pytest
from canary import PLAIN, TEXT, WORD, holds, in_caches, in_export, in_files, in_tables
from canary_parts import PARTS

from impact.service import Coding, NotAllowed, QuoteWanted, Refused, Wanted
from impact.service.consent.consent_given import Change
from impact.service.consent.taking_back import TakeBack
from impact.service.stories.story_changes import Passage
from impact.service.voices.replacements import Replacement

OWN_WORD = "Wolkenbank"
HEADER = ["Branch", "Date", "What happened between you and someone here that the numbers will not show?"]
HEADER += ["What did it show?", "One thing the library could do?", "Who may read or quote this?"]
HEADER += ["A word of your own, with which you can take this back later"]
ROW = [
    "Central",
    date(2026, 5, 30),
    TEXT,
    "Dignity",
    f"We should ask more people: {TEXT}",
    "Anyone, without my name",
    OWN_WORD,
]


def export(library, *more):
    return library.workbook([HEADER, ROW, *more], sheet="Form")


def mistakes(service, reflection):
    """What goes wrong, each with the sentence in the hand of the one who asks."""
    other = Passage(next(name for name in service.reflections()["id"] if name != reflection), "2026-Q2", "DIGNITY")
    yield lambda: service.choose_story(other, "typical", TEXT)
    yield lambda: service.choose_story(Passage(reflection, "2026-Q2", TEXT), "typical", "So it goes.")
    yield lambda: service.name_ideas(TEXT, TEXT)
    yield lambda: service.replace_words(reflection, [Replacement(0, 4, TEXT)])
    yield lambda: service.start_round([TEXT, TEXT])
    yield lambda: service.say_name(TEXT)
    yield lambda: service.our_words(TEXT)
    yield lambda: service.save_code(replace(service.codebook()["DIGNITY"], definition=TEXT))
    yield lambda: service.save_code(replace(service.codebook()["DIGNITY"], id="", name=TEXT))
    yield lambda: service.preview_codebook("mine.csv", TEXT.encode())
    yield lambda: service.set_staff_names([TEXT])
    yield lambda: service.paste_story(TEXT * 300, branch="Central", day=date(2026, 5, 1))
    yield lambda: service.paste_story("A story", branch=TEXT, day=date(2026, 5, 1))
    yield lambda: service.code([Coding(reflection, "DIGNITY", start=5, end=99_999)])
    yield lambda: service.code([Coding(reflection, TEXT)])
    yield lambda: service.give_consent(reflection, Change("role", TEXT * 9, told_me=True))
    yield lambda: service.answer(TEXT, TEXT)
    yield lambda: service.decide("branch", "east", TEXT)
    yield lambda: service.export_figure(Wanted("pair_card", "visits", TEXT), "csv")
    yield lambda: service.look_for_word(TakeBack(TEXT))
    yield lambda: service.upload("broken.xlsx", b"PK\x03\x04" + TEXT.encode())
    yield lambda: service.begin_presentation(TEXT * 3, "staff", "2026-Q2", usual=False)
    yield lambda: service.begin_presentation("What we heard", "staff", TEXT, usual=False)
    yield lambda: service.add_step(service.presentations()[0].id, "quote", QuoteWanted(TEXT))
    yield lambda: service.document_name(service.presentations()[0].id, TEXT)
    yield lambda: service.set_accent(TEXT)
    yield lambda: service.set_library_name(TEXT)
    yield lambda: service.set_logo(TEXT, TEXT.encode())
    yield lambda: service.add_note_on(Wanted("ribbon", "visits", "2026-Q2"), TEXT * 4)


@pytest.fixture
def no_network(monkeypatch):
    def refuse(*_, **__):
        raise AssertionError("nothing leaves this computer")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


_WRITTEN: list[str] = []
_LISTENING = [False]


def _hear(event, arguments):
    if _LISTENING[0] and event == "open" and isinstance(arguments[0], str | bytes) and _writes(arguments):
        _WRITTEN.append(str(arguments[0]))


def _writes(arguments):
    return any(letter in str(arguments[1] or "") for letter in "wax+") or bool((arguments[2] or 0) & 3)


sys.addaudithook(_hear)


@pytest.fixture
def files(library):
    """Made before anybody listens: what makes workbooks here writes loose files of its own."""
    return [("stats.xlsx", library.stats()), ("may.xlsx", export(library)), ("stories.xlsx", library.stories())]


@pytest.fixture
def written_files(files):
    """Every file that this process opens for writing."""
    _WRITTEN.clear()
    _LISTENING[0] = True
    yield _WRITTEN
    _LISTENING[0] = False


@pytest.fixture
def lived(service, files, tmp_path, monkeypatch, no_network, written_files, caplog, capsys):
    """The sentence has gone through every part; returns its id."""
    loose = tmp_path / "loose"
    loose.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(loose))
    monkeypatch.setenv("TMPDIR", str(loose))
    caplog.set_level(logging.DEBUG)
    service.upload_all(files)
    told = service.reflections()
    reflection = str(told.loc[told["text"] == TEXT, "id"].iloc[0])
    for part in PARTS:
        part(service, reflection)
    return reflection


def test_withdrawn_it_is_in_no_table_no_file_no_memory_and_no_later_export(lived, service, workspace, library):
    assert in_tables(workspace), "the test must be able to see it"
    assert in_caches()
    service.withdraw(lived)
    assert in_tables(workspace) == []
    assert in_files(workspace.folder) == []
    assert in_caches() == []
    service.upload(
        "june.xlsx", export(library, ["Central", date(2026, 6, 1), "Another day, another chair.", "", "", "", ""])
    )
    for form in ("ribbon", "pair_card"):
        for kind in ("csv", "svg", "xlsx"):
            assert not in_export(service.export_figure(Wanted(form, "visits", "2026-Q2", pair="visits"), kind).contents)
    assert not any(
        map(holds, (service.quotes("staff"), service.ideas(), service.reflections().to_csv(), service.draft("story")))
    )
    assert not in_export(service.set_aside_workbook())
    assert in_tables(workspace) == []
    assert not any(b"Zeman" in file.read_bytes() for file in workspace.folder.rglob("*") if file.is_file())


def test_taken_back_by_its_writers_word_it_is_gone_as_well(lived, service, workspace):
    assert service.take_back_by_word(TakeBack(OWN_WORD)) == 1
    assert (in_tables(workspace), in_files(workspace.folder), in_caches()) == ([], [], [])


def test_kept_it_is_in_no_log_no_loose_file_no_error_and_no_file_name(
    lived, service, workspace, tmp_path, written_files, caplog, capsys
):
    said = []
    for wrong in mistakes(service, lived):
        with contextlib.suppress(Refused, NotAllowed):
            try:
                wrong()
            except Exception as fault:
                said.append(f"{type(fault).__name__}: {fault}")
                raise
    for kind in service.export_kinds():
        said.append(service.export_figure(Wanted("ribbon", "visits", "2026-Q2"), kind.key).name)
    out, err = capsys.readouterr()
    said += [out, err, caplog.text, *written_files]
    assert not [words for words in said if PLAIN in words.casefold() or OWN_WORD.casefold() in words.casefold()]
    assert in_files(tmp_path / "loose") == []
    outside = [name for name in written_files if not name.startswith((str(workspace.folder), "/dev/"))]
    assert not [name for name in outside if not name.endswith(".pyc") and "__pycache__" not in name]
    audit = [place for place in in_tables(workspace) if place.startswith(("audit", "people", "questions"))]
    assert audit == []
    assert WORD
