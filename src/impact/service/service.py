"""The use cases, with who is asking. Faces call nothing else; each method names the roles that may call it."""

from impact.service.asks.asks import Asks
from impact.service.bringing_in.arrivals import Arrivals
from impact.service.checking.checking import Checking
from impact.service.codebook.codes import Codes
from impact.service.consent.consent import Consenting
from impact.service.figures.noting import Noting
from impact.service.figures.showing import Showing
from impact.service.findings.findings_said import FindingsSaid
from impact.service.ideas.ideas import Ideas
from impact.service.pairs.pairs_said import PairsSaid
from impact.service.people.limiting import Limiting
from impact.service.people.people import People
from impact.service.presenting.presenting import Presenting
from impact.service.presenting.taking_away import TakingAway
from impact.service.reading.drafting import Drafting
from impact.service.reading.for_readers import ForReaders
from impact.service.sheets.year_and_order import YearAndOrder
from impact.service.sounding_board.boards import Boards
from impact.service.sources.where_from import WhereFrom
from impact.service.stories.stories import Stories
from impact.service.titles.titling import Titling
from impact.service.two_readers.two_readers import TwoReaders
from impact.service.upkeep.looking_after import LookingAfter
from impact.service.voices.clearing import Clearing
from impact.service.voices.replacements import Replacing
from impact.service.voices.typed_words import TypedWords
from impact.service.voices_table.tabled import Tabled


class Service(
    Arrivals,
    Drafting,
    Checking,
    YearAndOrder,
    ForReaders,
    TwoReaders,
    Tabled,
    Clearing,
    Replacing,
    TypedWords,
    Consenting,
    Codes,
    Stories,
    Ideas,
    Boards,
    Showing,
    Noting,
    WhereFrom,
    FindingsSaid,
    Titling,
    PairsSaid,
    Asks,
    Presenting,
    TakingAway,
    People,
    Limiting,
    LookingAfter,
):
    """One person at one workspace. Cheap to make: make a new one for each request, with the roles of that moment.

    Every method raises Refused, with words for the user, where it cannot do what was asked.
    """
