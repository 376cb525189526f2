"""What a library has set in; the notice to its staff out, in short words, and no more promised than is done."""

from collections.abc import Sequence
from dataclasses import dataclass

TITLE = "What happens to what you write"
LEAD = (
    "We ask you to write down moments at work that the numbers do not show. You never have to. This sheet says what "
    "is kept, who reads it, and how you can take it back."
)


@dataclass(frozen=True, slots=True)
class Facts:
    """`contact` and `readers` are empty where the library has not said them."""

    months: int
    fewest: int
    fewest_public: int
    persons_before_public: int
    days_of_originals: int
    contact: str = ""
    readers: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A heading and its paragraphs."""

    heading: str
    says: tuple[str, ...]


def notice(facts: Facts) -> tuple[Part, ...]:
    """In the order of somebody's questions."""
    return (
        Part("What is kept", _kept()),
        Part("Who reads it", _readers(facts)),
        Part("Who may quote it", _quoting(facts)),
        Part("Where only few wrote", _few(facts)),
        Part("How long it is kept", _how_long(facts)),
        Part("How to take it back", _taking_back()),
        Part("Public records", _public_records()),
        Part("Whom to ask", _asking(facts)),
    )


def _kept() -> tuple[str, ...]:
    return (
        "Your words as you wrote them, the branch, the date, and the boxes you ticked. We do not ask for your name.",
        "Some form programs add a name or an email. Then the library is asked to take that column out; until it does, "
        "the column stays in the stored copy of the file. From it the program makes a code. The code shows only that "
        "two texts are by one person.",
    )


def _readers(facts: Facts) -> tuple[str, ...]:
    who = f"The readers are: {_listed(facts.readers)}." if facts.readers else "The library chooses a few readers."
    return (
        f"{who} They read the texts and note what they are about. All others see numbers, and quotes that you allowed.",
        "The texts lie on a computer of the library, in one folder. People who look after that computer, or may use "
        "it, could open them. The program sends nothing out.",
    )


def _quoting(facts: Facts) -> tuple[str, ...]:
    persons = {1: "one named person has", 2: "two named persons have"}[facts.persons_before_public]
    return (
        "You choose: only the readers, colleagues, anyone without your name, or anyone with your role and branch. If "
        "you choose nothing, or we cannot be sure what you meant, only the readers see it. Your name stands under a "
        "quote only if you wish it and say yes to it again.",
        "The patrons in your text were not asked. So a quote goes to the board only when one named person has read it "
        f"for who could be recognised, and to the public only when {persons}.",
    )


def _few(facts: Facts) -> tuple[str, ...]:
    return (
        f"A branch where fewer than {facts.fewest} people or texts stand behind a number in a quarter is not shown "
        f"alone: it is counted with others, or left out. For the public it is {facts.fewest_public}. Nobody is ranked, "
        "and nobody has to write.",
    )


def _how_long(facts: Facts) -> tuple[str, ...]:
    months = "1 month" if facts.months == 1 else f"{facts.months} months"
    return (
        f"Texts older than {months} are due to go. The program lists them, and a manager deletes them: this does not "
        "happen by itself. What stays is how many wrote, and what the texts were about.",
        f"The file that was brought in is deleted after {facts.days_of_originals} days. A backup that was made before "
        "still holds the texts. If it is used, what was taken back is deleted from it again.",
    )


def _taking_back() -> tuple[str, ...]:
    return (
        "At any time, without a reason. Tell a reader which text it is. Or choose a word of your own when you write, "
        "and type it on the page “Notice to staff”: then nobody needs to know who you are.",
        "Your text is then deleted from every file in the program, with all that was noted about it. A later file "
        "does not bring it back. What was printed or sent out before cannot be called back.",
    )


def _public_records() -> tuple[str, ...]:
    return (
        "What you write at work may be a public record. A request can reach what is still kept: the texts, the notes "
        "on them, and who read them. It may also reach copies outside this program, such as the form program, email "
        "and old backups. The law decides, not this sheet. Leave out names, and all you would not want read aloud.",
    )


def _asking(facts: Facts) -> tuple[str, ...]:
    return (f"{facts.contact}" if facts.contact else "Ask the person who gave you this sheet.",)


def _listed(names: Sequence[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last
