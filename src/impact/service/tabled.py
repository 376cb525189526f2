"""The use cases round the table of reflections, with who is asking: all of them for those appointed to read."""

from impact.coding.combine import NOTHING, Asked
from impact.service import sample_mode
from impact.service.blind import blind_rows, with_round
from impact.service.exports import Exported
from impact.service.reading_queue import ReadingFilter, reading_queue
from impact.service.rights import Who, needs
from impact.service.voices_files import TableFile, name_of, table_file
from impact.service.voices_table import VoicesTable, voices_table
from impact.service.withdrawals import withdrawals
from impact.workspace import Workspace

ALL = ReadingFilter(show="all")


class Tabled:
    """Part of `Service`."""

    _own: Workspace
    who: Who

    @needs("reader")
    def voices_table(
        self, wanted: ReadingFilter = ALL, asked: Asked = NOTHING, *, all_codes: bool = False
    ) -> VoicesTable:
        """One row a told row under these choices, with what stands of each code; suggestions are never in it."""
        kept, _ = sample_mode.shown_workspace(self._own)
        found = with_round(kept, reading_queue(kept, wanted), wanted, reader=self.who.name)
        blind = blind_rows(kept, self.who.name)
        of = found.unread + found.read
        return voices_table(kept, found.items, of=of, asked=asked, all_codes=all_codes, blind=blind)

    @needs("reader")
    def voices_file(
        self, kind: TableFile, wanted: ReadingFilter = ALL, asked: Asked = NOTHING, *, all_codes: bool = False
    ) -> Exported:
        """The same table as a file, all its rows; it is marked as being for readers."""
        kept, invented = sample_mode.shown_workspace(self._own)
        table = self.voices_table(wanted, asked, all_codes=all_codes)
        return table_file(kept, table, wanted, kind, invented=invented)

    @needs("reader")
    def voices_file_name(self, kind: TableFile, wanted: ReadingFilter = ALL) -> str:
        """The name that `voices_file` gives."""
        return name_of(wanted, kind, invented=sample_mode.shown_workspace(self._own)[1])

    @needs("reader")
    def withdrawals(self) -> int:
        """How many reflections were withdrawn so far: who remembers words of one forgets them when it rises."""
        return withdrawals(sample_mode.shown_workspace(self._own)[0])
