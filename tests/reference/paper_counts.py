"""Counts added up with pencil and paper: rows in, values, changes and rates out. Nothing here is the program's own.

Only months, quarters and years are given, as sheets give them. A value that may not be shown is HELD, one that nobody
gave is None; a value comes with its branches and with how many of its months are known.
"""

from datetime import date, timedelta

HELD = "held"
SENSITIVE = 10
# Without a figure for longer a branch is taken to have closed.
CLOSED_AFTER = timedelta(days=366)


def months(start, end):
    """(year, month) of every month between two days."""
    found, year, month = [], start.year, start.month
    while (year, month) <= (end.year, end.month):
        found.append((year, month))
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return found


def first_day(month):
    return date(month[0], month[1], 1)


def last_day(month):
    year, number = (month[0], month[1] + 1) if month[1] < 12 else (month[0] + 1, 1)
    return date(year, number, 1) - timedelta(days=1)


def quarter(year, number):
    return first_day((year, 3 * number - 2)), last_day((year, 3 * number))


def whole_year(year):
    return date(year, 1, 1), date(year, 12, 31)


def year_before(period):
    start, end = period
    return date(start.year - 1, start.month, 1), last_day((end.year - 1, end.month))


class Value:
    def __init__(self, value, known, wanted, branches):
        self.value, self.branches = value, frozenset(branches)
        self.known, self.wanted = known, wanted

    @property
    def complete(self):
        return self.known == self.wanted


class Ledger:
    """`rows`: dicts with measure, branch, period_start, period_end, value. `rules`: measure → its own rules."""

    def __init__(self, rows, rules, order):
        self.rules, self.order, self.sheets = rules, list(order), {}
        for row in rows:
            if row["measure"] in rules:
                sheet = self.sheets.setdefault((row["measure"], row["branch"]), {})
                period = row["period_start"], row["period_end"]
                sheet[period] = sheet.get(period, 0) + row["value"]

    def cells(self, measure, branch):
        return self.sheets.get((measure, branch), {})

    # One branch

    def own(self, measure, branch, period):
        cells = self.cells(measure, branch)
        if self.rules[measure]["over_time"] == "last":
            return self.last(cells, period, branch)
        return self.added(measure, cells, period, branch)

    def last(self, cells, period, branch):
        """The newest figure inside; whole when it reaches the last month."""
        inside = [p for p in cells if period[0] <= p[0] and p[1] <= period[1]]
        if not inside:
            return None
        newest = max(inside, key=lambda p: (p[1], p[0]))
        whole = (newest[1].year, newest[1].month) == (period[1].year, period[1].month)
        return Value(cells[newest], 1 if whole else 0, 1, [branch])

    def added(self, measure, cells, period, branch):
        """Months where all are there; else the figure given for the whole; else what months there are."""
        wanted = months(*period)
        if len(wanted) == 1:
            return Value(cells[period], 1, 1, [branch]) if period in cells else None
        parts = [self.added(measure, cells, part, branch) for part in halves(period)]
        there = [part for part in parts if part]
        known = sum(part.known for part in there)
        if len(there) == len(parts) and all(part.complete for part in there):
            return Value(self.combined(measure, zip(halves(period), parts, strict=True)), known, len(wanted), [branch])
        if period in cells:
            return Value(cells[period], len(wanted), len(wanted), [branch])
        if not there:
            return None
        some = [(when, part) for when, part in zip(halves(period), parts, strict=True) if part]
        return Value(self.combined(measure, some), known, len(wanted), [branch])

    def combined(self, measure, parts):
        """A flow is a sum; a stock is the mean of its parts, each by its days."""
        parts = list(parts)
        if self.rules[measure]["over_time"] == "sum":
            return sum(part.value for _, part in parts)
        days = [(when[1] - when[0]).days + 1 for when, _ in parts]
        return sum(part.value * n for (_, part), n in zip(parts, days, strict=True)) / sum(days)

    # Several branches

    def open_branches(self, measure, period):
        found = []
        for branch in self.order:
            given = list(self.cells(measure, branch))
            if not given:
                continue
            first, last = min(p[0] for p in given), max(p[1] for p in given)
            if first <= period[1] and last + CLOSED_AFTER >= period[0]:
                found.append(branch)
        return found

    def everywhere(self, measure, period):
        """All branches: added up, or the sheet's own line of the system where a branch is missing."""
        system = self.own(measure, "", period)
        if self.rules[measure]["over_places"] == "none":
            return system
        expected = self.open_branches(measure, period)
        told = [value for value in (self.own(measure, b, period) for b in expected) if value]
        total = together(told, len(told) == len(expected))
        if system and not (total and total.complete) and (system.complete or not total):
            return system
        return total

    # What an audience sees

    def seen(self, measure, branch, period, audience):
        plain = self.everywhere(measure, period) if branch == "" else self.own(measure, branch, period)
        if not self.rules[measure]["sensitive"] or audience == "staff" or plain is None:
            return plain
        if branch:
            return self.branch_seen(measure, branch, period)
        expected = self.open_branches(measure, period)
        shown = [v for v in (self.branch_seen(measure, b, period) for b in expected) if v and v != HELD]
        return together(shown, len(shown) == len(expected)) or HELD

    def branch_seen(self, measure, branch, period):
        """A quarter from 1 to 9 is held back; a year adds up the quarters that are shown."""
        if len(months(*period)) <= 3:
            value = self.own(measure, branch, period)
            return HELD if value and 0 < value.value < SENSITIVE else value
        given = [v for v in (self.branch_seen(measure, branch, q) for q in quarters(period)) if v]
        shown = [v for v in given if v != HELD]
        if shown:
            known = 1 if len(shown) == len(quarters(period)) and all(v.complete for v in shown) else 0
            return Value(sum(v.value for v in shown), known, 1, [branch])
        if given:
            return HELD
        value = self.own(measure, branch, period)
        return HELD if value and 0 < value.value < SENSITIVE else value

    # Those that reported in full, where some did not

    def in_full(self, measure, period, before, audience):
        """Which branches stand for all: those whole now and a year before, or else whole now; None: all of them.

        They are at least two and at least half of those that were open, and no sensitive count is told so.
        """
        rules = self.rules[measure]
        now, then = (self.seen(measure, "", one, audience) for one in (period, before))
        if rules["sensitive"] or rules["over_places"] == "none" or now is None:
            return None
        same = then is None or (then.complete and ("" in now.branches | then.branches or now.branches == then.branches))
        if now.complete and same:
            return None
        both = self.most_of(measure, [period, before]) if then else None
        return both or (None if now.complete else self.most_of(measure, [period]))

    def most_of(self, measure, periods):
        was_open = {branch for one in periods for branch in self.open_branches(measure, one)}
        gave = {branch for branch in was_open if all(whole(self.own(measure, branch, one)) for one in periods)}
        return gave if max(2, len(was_open) / 2) <= len(gave) < len(was_open) else None

    def told(self, measure, branch, period, before, audience):
        """What stands in one row: the value of the period and of the one before, and how many branches they are of."""
        gave = None if branch else self.in_full(measure, period, before, audience)
        if gave is None:
            return self.seen(measure, branch, period, audience), self.seen(measure, branch, before, audience), None
        return *(self.sum_of(measure, gave, one) for one in (period, before)), len(gave)

    def sum_of(self, measure, branches, period):
        """Of these alone: one that was not open yet, or no more, is not missing."""
        expected = [branch for branch in self.open_branches(measure, period) if branch in branches]
        given = [value for value in (self.own(measure, branch, period) for branch in expected) if value]
        return together(given, len(given) == len(expected))

    def change(self, measure, branch, period, before, audience):
        """On the own past, both whole, of the same branches and of one definition; else None."""
        now, then, _ = self.told(measure, branch, period, before, audience)
        if not whole(now) or not whole(then) or now.branches != then.branches or then.value == 0:
            return None
        if self.redefined(measure, before, period):
            return None
        return (now.value - then.value) / then.value

    def redefined(self, measure, before, now):
        return any(named_year(before) < year <= named_year(now) for year in self.rules[measure]["breaks"])

    # Rates

    def rate(self, line, measure, branch, period, audience):
        """Of the same places in the same whole period; people are those of the year that holds the period."""
        top = self.seen(measure, branch, period, audience)
        under = self.seen(line["denominator"], branch, period, audience)
        if line["when"] == "year" and not whole(under):
            year = whole_year(period[0].year)
            under = self.seen(line["denominator"], branch, year, audience) if period[1] <= year[1] else None
        if not whole(top) or not whole(under) or under.value <= 0:
            return None
        if branch == "" and top.branches != under.branches:
            open_ = {b for m in (*line["numerators"], line["denominator"]) for b in self.open_branches(m, period)}
            places = [open_ if "" in value.branches else set(value.branches) for value in (top, under)]
            if places[0] != places[1]:
                return None
        return top.value * line["per"] / under.value


def together(values, every_branch):
    if not values:
        return None
    complete = every_branch and all(value.complete for value in values)
    return Value(
        sum(v.value for v in values), 1 if complete else 0, 1, frozenset().union(*(v.branches for v in values))
    )


def whole(value):
    return value is not None and value != HELD and value.complete


def quarters(period):
    return [quarter(period[0].year, q) for q in (1, 2, 3, 4)] if len(months(*period)) == 12 else [period]


def halves(period):
    """A year's quarters, a quarter's months."""
    if len(months(*period)) == 12:
        return quarters(period)
    return [(first_day(m), last_day(m)) for m in months(*period)]


def named_year(period):
    """The year that a definition belongs to."""
    return period[1].year if len(months(*period)) == 12 else period[0].year
