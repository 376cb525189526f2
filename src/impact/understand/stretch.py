"""What words say about a stretch of time: a period in full, or only the parts of one that were written."""

from dataclasses import dataclass, replace

from impact.period import Period


@dataclass(frozen=True, slots=True)
class When:
    """Only what was written: a month without its year has `month` alone, `FY2015` has `fiscal` alone."""

    period: Period | None = None
    year: int = 0
    fiscal: int = 0
    """The calendar year in which the fiscal year ends."""
    two_years: bool = False
    """Written with both its years, 2016-17: it cannot be a calendar year."""
    month: int = 0
    last_month: int = 0
    """For ranges such as Jan–Mar."""
    quarter: int = 0
    day: int = 0
    """Of a month that something else tells: the column 17 under “January 2026”."""
    other: "When | None" = None
    """A second reading: 2011-12 is a December or a fiscal year; 03/04/2026 has two days."""
    last_quarter: int = 0
    """For ranges such as Q1–Q3, and for halves of a year."""
    partly: bool = False
    """Only a part of that year, and which is not said: “2025 to date”, “Summer 2025”."""

    @property
    def is_year(self) -> bool:
        return bool(self.year) and not self.month and not self.quarter

    @property
    def names_part(self) -> bool:
        """Whether it names a month or a quarter, or a run of them."""
        return bool(self.month or self.quarter)

    @property
    def grain(self) -> str:
        if self.day:
            return "day"
        if self.period:
            return self.period.grain
        if self.last_month or self.last_quarter:
            return "other"
        return "month" if self.month else "quarter" if self.quarter else "year"

    def filled_by(self, further: "When") -> "When":
        """What is missing here, as `further` says it; what is said here stands."""
        year = self.year or (0 if self.fiscal else further.year)
        fiscal = self.fiscal or (0 if year else further.fiscal)
        month, last_month = (self.month, self.last_month) if self.month else (further.month, further.last_month)
        quarter, last_quarter = self.quarter, self.last_quarter
        if not (month or quarter):
            quarter, last_quarter = further.quarter, further.last_quarter
        return replace(
            self,
            period=self.period or further.period,
            year=year,
            fiscal=fiscal,
            two_years=self.two_years or further.two_years,
            month=month,
            last_month=last_month,
            quarter=quarter,
            last_quarter=last_quarter,
            day=self.day or further.day,
            partly=self.partly or further.partly,
        )
