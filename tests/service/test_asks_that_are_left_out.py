"""An ask in somebody's own words, which nobody may be told, keeps no presentation from beginning."""

from impact.service.asks.ask_changes import AskWords

PERIOD = "2026-Q2"


def asked(service, need: str) -> None:
    ask = service.begin_ask(AskWords(need, "$1,000", "Ada", "2027-01-31"), PERIOD)
    service.add_evidence(ask, service.evidence_to_pick(PERIOD)[0])
    service.move_ask(ask, "asked")


def test_the_newest_that_may_be_told_is_put_in(full):
    kept_back = str(full.reflections().query("consent == 'reader'")["text"].iloc[0])
    asked(full, "Two people at the desk on Saturdays")
    asked(full, kept_back)
    told = full.presented(full.begin_presentation("For the board", "board", PERIOD))
    assert [step.ask.need for step in told.steps if step.ask] == ["Two people at the desk on Saturdays"]
    assert told.brief.ask is not None
    assert told.brief.ask.need == "Two people at the desk on Saturdays"
