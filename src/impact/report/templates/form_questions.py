"""The five questions in; what to type into Microsoft Forms or Google Forms, in order and with every setting, out.

Plain text, because both programs take pasted lines: a list of choices pasted into the first choice becomes one
choice a line.
"""

from collections.abc import Sequence

from impact.vocabulary import reflection_form as form

_TITLE = "A moment worth telling"
_RULE = "-" * 72


def form_questions(*, branches: Sequence[str]) -> bytes:
    """A text file in UTF-8 with a mark in front, so that every editor and Word show it right."""
    named = tuple(branches) or ("(the names of your branches, one on each line)",)
    parts = [
        _opening(),
        _asked("Question 1", "Branch", "Choice, one answer (Google: drop-down). Required.", named),
        _asked("Question 2", form.HAPPENED, "Text, long answer (Google: paragraph). Not required.", ()),
        _asked("Question 3", form.MATTERED, "Choice, one answer. Not required.", form.MATTERED_ANSWERS),
        _asked(
            "Question 4",
            form.SHOWED,
            "Choice, several answers (Google: checkboxes). Not required. No “Other”.",
            form.showed_answers(),
        ),
        _asked("Question 5", form.HELPED, "Text, long answer. Not required.", ()),
        _asked("Question 6", form.IDEA, "Text, long answer. Not required.", ()),
        _asked("Question 7", form.CONSENT, "Choice, one answer. Not required.", form.CONSENT_ANSWERS),
        _asked("Question 8", form.WORD, f"Text, short answer. Not required. Subtitle: {form.WORD_SAYS}", ()),
        _settings(),
    ]
    return f"\n\n{_RULE}\n".join(parts).replace("\n", "\r\n").encode("utf-8-sig")


def _opening() -> str:
    return (
        "THE REFLECTION FORM, FOR MICROSOFT FORMS OR GOOGLE FORMS\n\n"
        "Make a new, empty form. Copy what stands below into it, from top to bottom and word for word: "
        "the answers are recognised by these words.\n"
        "Paste a list of choices into the first choice: each line becomes a choice of its own.\n\n"
        f"Title of the form\n\n{_TITLE}\n\n"
        f"Description (this is the notice; it belongs above the questions)\n\n{form.NOTICE}"
    )


def _asked(number: str, question: str, kind: str, choices: Sequence[str]) -> str:
    listed = "\n\nChoices\n\n" + "\n".join(choices) if choices else ""
    return f"{number}\n\n{question}\n\n{kind}{listed}"


def _settings() -> str:
    return (
        "SETTINGS\n\n"
        "Microsoft Forms: Settings (three dots)\n"
        "  Who can fill out this form: Anyone can respond. Or, to keep it inside: Only people in my organization,\n"
        "  and then take the tick OFF Record name, and take it OFF One response per person.\n"
        "  Email notification of each response: off.\n\n"
        "Google Forms: Settings, Responses\n"
        "  Collect email addresses: Do not collect.\n"
        "  Limit to 1 response: off (it makes people sign in).\n"
        "  Allow response editing: off.\n\n"
        "In both: no question for a name, an e-mail address or a phone number. Add none.\n\n"
        "WHEN ANSWERS HAVE COME IN\n\n"
        "Microsoft Forms: Responses, Open in Excel. "
        "Google Forms: Responses, Link to Sheets, then File, Download, .xlsx.\n"
        "Bring that file in as it is, every quarter again: answers that are there already count once. "
        "The day is the day on which the form was sent."
    )
