"""Every part of the program that may see a reflection; a new part is a function and a line in PARTS."""

from dataclasses import replace

from canary import TEXT, WORD, holds

from impact.period import Period
from impact.service import Coding, QuoteWanted, Service, Wanted, Who, WordsWanted
from impact.service.asks.ask_changes import AskWords
from impact.service.consent.consent_given import Change
from impact.service.reading.reading_queue import ReadingFilter
from impact.service.stories.story_changes import Passage
from impact.service.voices.replacements import Replacement
from impact.workspace import CodebookLine, Note, PairWords, add_codebook_lines, add_note


def read_and_judge(service, reflection):
    service.reading_queue()
    service.reading_card(reflection)
    service.mark_read([reflection])
    service.code([Coding(reflection, "DIGNITY", start=0, end=20)])
    service.give_consent(
        reflection, Change("named", f"He wrote: {TEXT}", told_me=True, name="Iva Zeman", name_confirmed=True)
    )
    service.clear_quote(reflection)


def pair(service, reflection):
    for measure in ("visits",):
        service.say_of_pair(
            PairWords(
                "visits",
                "Central",
                "2026-Q2",
                measure,
                "DIGNITY",
                "adds",
                TEXT,
                TEXT[:90],
                "",
                reflection,
                0,
                40,
            )
        )


def type_it_elsewhere(service, reflection):
    service.keep_draft("story", {"text": TEXT, "branch": "Central"})
    # As a note that was typed before the reflection came in.
    with service._kept.writing("Ada") as writing:
        add_note(writing, Note(TEXT, Period.parse("2026-Q2"), "", ""))
    other = next(name for name in service.reflections()["id"] if name != reflection)
    service.give_consent(other, Change("reader", TEXT[:150]))


def ideas(service, _):
    for group in service.ideas():
        if holds(group):
            service.name_ideas(group.id, TEXT[:60])
            service.set_idea_status(group.id, "considering", TEXT)


def stories(service, reflection):
    passage = Passage(reflection, "2026-Q2", "DIGNITY", 0, 60)
    service.propose_story(passage)
    service.choose_story(passage, "typical", "Nobody had asked; that is how most of it begins.")
    service.story_shelf("2026-Q2", "DIGNITY")


def replaced(service, reflection):
    """The words that stand in place of another's passage may be words of this one."""
    other = next(name for name in service.reflections()["id"] if name != reflection)
    service.replace_words(reflection, [Replacement(10, 20, "[a regular]")])
    service.replace_words(other, [Replacement(0, 5, TEXT[22:82].strip())])
    service.before_and_after([reflection, other])
    service.clear_quote(reflection)
    service.set_staff_names(["Noor Haddad"])


def rounds(service, reflection):
    told = service.reflections()["id"]
    service.start_round(["Eve", "Noor"], len(told))
    (now,) = [service.latest_round()]
    for name in ("Eve", "Noor"):
        reader = Service(service._own, Who(name, service.who.roles))
        reader.mark_read([reflection])
        reader.code([Coding(reflection, "DIGNITY" if name == "Eve" else "PURPOSE", start=3, end=30)])
        reader.reading_card(reflection)
    service.compare_round(now.round.id)
    service.comparison(now.round.id)


def tables(service, _):
    service.voices_table(ReadingFilter(show="all", words=WORD), all_codes=True)
    service.voices_table(ReadingFilter(show="details", words=f'"{TEXT[:40]}"'))
    service.reading_queue(ReadingFilter(show="all", order="likely"))
    for kind in ("xlsx", "numbers"):
        service.voices_file(kind)
    for edition in ("readers", "staff"):
        service.our_words("DIGNITY", edition=edition)
        service.our_words_file("DIGNITY", edition=edition)
    service.maybe_ideas()
    service.what_became()


def codebook_lines(service, _):
    """As a definition that was there before the words came in."""
    code = replace(service.codebook()["DIGNITY"], examples=(TEXT,))
    with service._own.writing("Ada") as writing:
        add_codebook_lines(writing, [CodebookLine(code)], reread=False)
    for kind in ("csv", "qdc"):
        service.export_codebook(kind)


def asks(service, reflection):
    """What is needed in somebody else's words, and their passage as evidence."""
    ask = service.begin_ask(AskWords(f"We need this: {TEXT}", TEXT[:90], "Ada", "2027-01-31"), "2026-Q2")
    for chosen in service.evidence_to_pick("2026-Q2"):
        if chosen.key == reflection:
            service.add_evidence(ask, chosen)
    service.move_ask(ask, "asked")
    service.move_ask(ask, "refused", f"Not now: {TEXT}")
    for audience in ("staff", "public"):
        service.ask_page(ask, audience)
    service.keep_draft("ask-new", {"need": TEXT})


def presentations(service, reflection):
    """Quoted, typed beneath a figure, spoken beside it, and as a heading; frozen with all of it."""
    told = service.begin_presentation(f"What we heard: {TEXT[:60]}", "staff", "2026-Q2", usual=False)
    service.write_presentation(told, f"What we heard: {TEXT[:60]}", TEXT)
    service.add_step(told, "quote", QuoteWanted(reflection, 0, 60, "DIGNITY"), TEXT)
    service.add_step(told, "words", WordsWanted(TEXT[:100]), "A pause.")
    card = Wanted("pair_card", "visits", "2026-Q2", "Central", pair="visits", code="DIGNITY")
    step = service.add_step(told, "figure", card, TEXT)
    service.write_step(told, step, TEXT, f"He told me so: {TEXT}")
    service.add_step(told, "figure", Wanted("ribbon", "visits", "2026-Q2"))
    service.keep_draft("presentation", {"caption": TEXT})
    assert holds(service.presented(told))
    service.presentation(told)


def look_at_figures(service, _):
    for form in ("ribbon", "sides", "weave", "conditions", "load"):
        service.figure(Wanted(form, "visits", "2026-Q2"))
    service.quotes("staff")
    service.set_aside_workbook()
    service.ledger()


# Every part that may see a reflection; a new part is a line here.
PARTS = (
    read_and_judge,
    pair,
    type_it_elsewhere,
    ideas,
    stories,
    presentations,
    rounds,
    replaced,
    tables,
    codebook_lines,
    asks,
    look_at_figures,
)
