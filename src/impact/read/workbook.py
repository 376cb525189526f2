"""A workbook of any format in, its grids and remarks out: the first reader for each sheet, another where it fails."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from impact.read import calamine_reader, limits, ods, xls, xlsb, xlsx
from impact.read.found import Details, Grid, Refused, Remark
from impact.read.gate import Kind
from impact.sheets import address

_DETAILS = {"xlsx": xlsx.details_of, "xlsb": xlsb.details_of, "ods": ods.details_of, "xls": xls.details_of}
SECOND_READER = {"xlsx": "openpyxl", "xls": "xlrd"}


@dataclass
class Workbook:
    """What is known before the first value is read; `grids` reads them one by one, adding to `remarks`."""

    kind: Kind
    data: bytes
    use_first_reader: bool = True
    modified: str = ""
    remarks: list[Remark] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._details, self.modified, self.remarks = _DETAILS[self.kind](self.data)
        self._second: dict[str, Grid] | None = None

    def grids(self) -> Iterator[Grid]:
        """Worksheets in their order. Raises Refused where there is nothing that any reader can read."""
        try:
            if not self.use_first_reader:
                raise calamine_reader.Unreadable
            book = calamine_reader.opened(self.data)
            listed = calamine_reader.listed(book)
        except calamine_reader.Unreadable:
            yield from self._all_by_second_reader()
            return
        if not listed:
            raise Refused("no_sheets")
        for sheet in listed:
            grid = self._grid(book, sheet)
            if grid:
                yield grid

    def _grid(self, book: object, sheet: calamine_reader.Listed) -> Grid | None:
        if sheet.kind != "WorkSheet":
            self.remarks.append(Remark("sheet_without_cells", sheet.name))
            return None
        details = self._details.get(sheet.name) or Details()
        details.hidden = details.hidden or sheet.hidden
        if self._is_too_far(sheet.name, details):
            return None
        try:
            rows = calamine_reader.rows(book, sheet.index, plain_dates=self.kind == "ods")
            return Grid(sheet.name, calamine_reader.NAME, rows, details)
        except calamine_reader.Unreadable:
            return self._by_second_reader(sheet.name, details)

    def _is_too_far(self, name: str, details: Details) -> bool:
        if details.box <= limits.MOST_BOX:
            return False
        self.remarks.append(
            Remark("far_cell", name, words={"farthest": address(details.last_row, details.last_column)})
        )
        return True

    def _by_second_reader(self, name: str, details: Details | None) -> Grid | None:
        """What the first look found counts; where it found nothing, what the second reader says."""
        grid = self._read_again().get(name)
        if grid is None:
            self.remarks.append(Remark("sheet_unreadable", name))
            return None
        if self._is_too_far(name, grid.details):
            return None
        self.remarks.append(Remark("second_reader", name, words={"reader": grid.reader}))
        return Grid(name, grid.reader, grid.rows, details or grid.details)

    def _all_by_second_reader(self) -> Iterator[Grid]:
        again = self._read_again()
        if not again:
            raise Refused("damaged" if self.use_first_reader else "reader_stopped")
        for name in again:
            if grid := self._by_second_reader(name, self._details.get(name)):
                yield grid

    def _read_again(self) -> dict[str, Grid]:
        """All sheets by the second reader, by name; none where there is no such reader or it fails too."""
        if self._second is None:
            self._second = {grid.name: grid for grid in _attempt(self.kind, self.data)}
        return self._second


def _attempt(kind: Kind, data: bytes) -> list[Grid]:
    from impact.read import second_readers  # noqa: PLC0415 (few files need it)

    readers: dict[str, Callable[[bytes], list[Grid]]] = {
        "xlsx": second_readers.by_openpyxl,
        "xls": second_readers.by_xlrd,
    }
    if kind not in readers:
        return []
    try:
        return readers[kind](data)
    except (MemoryError, Refused):
        raise
    except Exception:  # noqa: BLE001 (both raise anything at all on a damaged file; the caller says so in words)
        return []
