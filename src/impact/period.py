"""A stretch of days in, its grain and its name for people out. Start and end are the only truth about time."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, Self

Grain = Literal["day", "month", "quarter", "year", "other"]


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Both ends inclusive."""

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"a period cannot end ({self.end}) before it starts ({self.start})")

    @classmethod
    def day(cls, day: date) -> Self:
        return cls(day, day)

    @classmethod
    def month(cls, year: int, month: int) -> Self:
        return cls(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))

    @classmethod
    def months(cls, year: int, month: int, count: int) -> Self:
        """`count` whole months, the first of them `month` of `year`."""
        last_year, last_month = divmod(year * 12 + month - 1 + count - 1, 12)
        return cls(date(year, month, 1), cls.month(last_year, last_month + 1).end)

    @classmethod
    def quarter(cls, year: int, quarter: int) -> Self:
        return cls.months(year, 3 * quarter - 2, 3)

    @classmethod
    def year(cls, year: int) -> Self:
        return cls.months(year, 1, 12)

    @classmethod
    def fiscal_year(cls, ends_in: int, first_month: int) -> Self:
        """The twelve months from `first_month` that end in the calendar year `ends_in`."""
        return cls.months(ends_in if first_month == 1 else ends_in - 1, first_month, 12)

    @classmethod
    def parse(cls, text: str) -> Self:
        """`2026`, `2026-Q2`, `2026-04`, `2026-04-17` or `start/end`. Raises ValueError otherwise."""
        text = text.strip()
        if "/" in text:
            start, _, end = text.partition("/")
            return cls(date.fromisoformat(start.strip()), date.fromisoformat(end.strip()))
        if len(text) == 4:
            return cls.year(int(text))
        if len(text) == 7 and text[4:6].upper() == "-Q":
            return cls.quarter(int(text[:4]), int(text[6]))
        if len(text) == 7:
            return cls.month(int(text[:4]), int(text[5:]))
        return cls.day(date.fromisoformat(text))

    @property
    def whole_months(self) -> int:
        """How many months this is made of, or 0 when it does not start and end with one."""
        if self.start.day != 1 or (self.end + timedelta(days=1)).day != 1:
            return 0
        return (self.end.year - self.start.year) * 12 + self.end.month - self.start.month + 1

    @property
    def grain(self) -> Grain:
        if self.start == self.end:
            return "day"
        names: dict[int, Grain] = {1: "month", 3: "quarter", 12: "year"}
        return names.get(self.whole_months, "other")

    def contains(self, other: "Period") -> bool:
        return self.start <= other.start and other.end <= self.end

    def year_before(self) -> "Period":
        """The same months a year earlier. Raises ValueError where this is not made of whole months."""
        if not self.whole_months:
            raise ValueError("only whole months have a year before")
        return Period.months(self.start.year - 1, self.start.month, self.whole_months)

    def previous(self) -> "Period":
        """As many whole months, just before these."""
        if not self.whole_months:
            raise ValueError("only whole months have a period before")
        back = self.start.year * 12 + self.start.month - 1 - self.whole_months
        return Period.months(back // 12, back % 12 + 1, self.whole_months)

    def name(self, *, fiscal_start: int = 1) -> str:
        """For people: `2026-04`, `2026-Q2`, `2026`, `FY2026`, `FY2026-Q1`, a day, or `start/end`."""
        months_in = (self.start.month - fiscal_start) % 12
        match self.grain:
            case "day":
                return self.start.isoformat()
            case "month":
                return f"{self.start:%Y-%m}"
            case "quarter" if fiscal_start == 1 and months_in % 3 == 0:
                return f"{self.start.year}-Q{months_in // 3 + 1}"
            case "quarter" if months_in % 3 == 0:
                return f"FY{_fiscal_year_of(self.start, fiscal_start)}-Q{months_in // 3 + 1}"
            case "year" if self.start.month == 1:
                return f"{self.start.year}"
            case "year":
                return f"FY{self.end.year}"
        return f"{self.start.isoformat()}/{self.end.isoformat()}"


def quarter_of(day: date, *, fiscal_start: int = 1) -> Period:
    """The quarter of the library's year that holds this day."""
    months_in = (day.month - fiscal_start) % 3
    first = day.year * 12 + day.month - 1 - months_in
    return Period.months(first // 12, first % 12 + 1, 3)


def year_of(day: date, *, fiscal_start: int = 1) -> Period:
    """The library's year that holds this day."""
    return Period.fiscal_year(_fiscal_year_of(day, fiscal_start), fiscal_start)


def _fiscal_year_of(day: date, fiscal_start: int) -> int:
    return day.year + (1 if fiscal_start > 1 and day.month >= fiscal_start else 0)


def day_said(day: date) -> str:
    """As people say it: 5 July 2026."""
    return f"{day.day} {day:%B %Y}"
