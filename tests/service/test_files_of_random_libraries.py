"""Every file that leaves of a random library, opened again: nobody's words beyond their consent, and nothing alive."""

import random

import pytest
from everything_said import alive, said
from random_presentations import MAY, PERIOD, REACHES, files, put_something_in

from impact.report.packing import packing
from impact.service import QuoteWanted, Refused, Service, Who, WordsWanted, Workspace, local_person
from impact.service.rights import ROLES

# In a title, a heading, a caption, the notes and the library's name.
TYPED = (
    '=HYPERLINK("http://example.org/x","Click")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "<script>alert(1)</script>",
    "![a](http://example.org/x.png)",
    "-2+3",
)


def look_at_files(library, folder, *, seed: int, audience: str) -> int:
    """How many files were looked at."""
    dice = random.Random(seed)
    kept = Workspace.open(folder / f"w{seed}")
    service, other = Service(kept, local_person("Ada")), Service(kept, Who("Ben", frozenset(ROLES)))
    service.upload_all(files(library, dice))
    service.set_library_name(TYPED[0])
    told = service.begin_presentation(TYPED[1], audience, PERIOD, usual=False)  # type: ignore[arg-type]
    service.add_step(told, "words", WordsWanted(TYPED[2]), TYPED[3])
    put_something_in(service, told, dice)
    for line in service.reflections().head(12).itertuples():
        for person in dice.choice(((), (service,), (service, other))):
            person.clear_quote(str(line.id))
        try:
            step = service.add_step(told, "quote", QuoteWanted(str(line.id)), TYPED[4])
            service.write_step(told, step, TYPED[4], TYPED[0])
        except Refused:
            continue
    first = service.reflections().iloc[0]
    service.withdraw(str(first["id"]))
    *_, last = packing(service.presented(told))
    assert last.trouble == ()
    cleared = {one.reflection_id: len(one.cleared_by) for one in service.quotes("staff")}
    closed = [
        str(line.text).split(" ")[0]
        for line in service.reflections().itertuples()
        if audience not in REACHES[line.consent] or cleared.get(line.id, 0) < MAY[audience]
    ]
    closed.append(str(first["text"]).split(" ")[0])
    own_words = {str(text).split(" ")[0] for text in service.reflections()["text"]}
    told_words: set[str] = set()
    for export in last.exports:
        words = "".join(said(export.file, export.contents))
        assert [own for own in closed if own in words] == [], (seed, export.file)
        told_words |= {own for own in own_words if own in words}
        assert list(alive(export.file, export.contents)) == [], (seed, export.file)
    assert told_words, "somebody is quoted"
    return len(last.exports)


@pytest.mark.parametrize(("seed", "audience"), [(11, "public")])
def test_no_file_holds_words_beyond_their_consent_or_anything_alive(library, tmp_path, seed, audience):
    assert look_at_files(library, tmp_path, seed=seed, audience=audience) > 15
