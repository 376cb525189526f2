"""The use cases round the table of reflections and the words that people use, with who is asking."""

from impact.coding.combine import NOTHING, Asked
from impact.service.at_workspace import AtWorkspace
from impact.service.codebook.codebook import codebook_of
from impact.service.consent.withdrawals import withdrawals
from impact.service.figures.exports import Exported
from impact.service.our_words.our_words import EVERYTHING, Edition, OurWords, our_words
from impact.service.our_words.our_words_file import our_words_file
from impact.service.reading.reading_queue import ReadingFilter, reading_queue
from impact.service.refusal import NotAllowed, Refused
from impact.service.rights import needs
from impact.service.two_readers.blind import blind_rows, with_round
from impact.service.voices_table.voices_files import TableFile, name_of, table_file
from impact.service.voices_table.voices_table import VoicesTable, voices_table

ALL = ReadingFilter(show="all")


class Tabled(AtWorkspace):
    """Part of `Service`."""

    @needs("reader")
    def voices_table(
        self, wanted: ReadingFilter = ALL, asked: Asked = NOTHING, *, all_codes: bool = False
    ) -> VoicesTable:
        """One row a told row under these choices, with what stands of each code; suggestions are never in it."""
        kept = self._kept
        found = with_round(kept, reading_queue(kept, wanted), wanted, reader=self.who.name)
        blind = blind_rows(kept, self.who.name)
        of = found.unread + found.read
        return voices_table(kept, found.items, of=of, asked=asked, all_codes=all_codes, blind=blind)

    @needs("reader")
    def voices_file(
        self, kind: TableFile, wanted: ReadingFilter = ALL, asked: Asked = NOTHING, *, all_codes: bool = False
    ) -> Exported:
        """The same table as a file, all its rows; it is marked as being for readers."""
        table = self.voices_table(wanted, asked, all_codes=all_codes)
        return table_file(self._kept, table, wanted, kind, invented=self._invented)

    @needs("reader")
    def voices_file_name(self, kind: TableFile, wanted: ReadingFilter = ALL) -> str:
        """The name that `voices_file` gives."""
        return name_of(wanted, kind, invented=self._invented)

    @needs("viewer", "reader", "manager")
    def our_words(self, code: str, *, edition: Edition = "staff", period: str = EVERYTHING) -> OurWords:
        """Phrases that people use for a code. The edition for readers, with rarer ones, is for them alone.

        Raises Refused for a code that is none.
        """
        if edition == "readers" and not self.who.is_any("reader"):
            raise NotAllowed("This list is for the appointed readers. Choose the one for staff.")
        kept = self._kept
        if code not in codebook_of(kept):
            raise Refused("There is no such code. Choose one of the list.")
        return our_words(kept, code, edition=edition, period=period)

    @needs("viewer", "reader", "manager")
    def our_words_file(self, code: str, *, edition: Edition = "staff", period: str = EVERYTHING) -> Exported:
        """The same list as a file (CSV): phrase, people, reflections, examples."""
        found = self.our_words(code, edition=edition, period=period)
        return our_words_file(found, edition=edition, period=period, invented=self._invented)

    @needs("reader")
    def withdrawals(self) -> int:
        """How many reflections were withdrawn so far: who remembers words of one forgets them when it rises."""
        return withdrawals(self._kept)
