"""Voices counted with pencil and paper: rows in, cells out. Nothing here comes from the program that it checks.

Written from the rules as they are told (design, chapter 2; decision 004), slowly, with loops over rows. A number that
may not be shown is None.
"""

from collections import defaultdict

SMALL_FOR_PUBLIC = 10
SENSITIVE = 10
# Of a code that stands below another, on several small branches as one: none or one would be known.
FEWEST_BELOW = 2


def quarter_of(start, end):
    """(year, 1 to 4) where both days lie in one calendar quarter, else None."""
    one, other = (start.year, (start.month - 1) // 3 + 1), (end.year, (end.month - 1) // 3 + 1)
    return one if one == other else None


class Paper:
    """All answers of a library: who wrote where and when, what each was asked and what stands in it."""

    def __init__(self, reflections, standing, *, order, sensitive, above=None, k=5):
        self.order, self.sensitive, self.k = list(order), set(sensitive), k
        self.above = above or {}
        self.done = {}
        self.answers = {}
        self.of_line = {}
        self.where = defaultdict(list)
        for row in reflections:
            self._line(row)
        for key, answer in self.answers.items():
            self.where[answer["branch"], answer["quarter"]].append(key)
        self.asked = defaultdict(dict)
        for row in standing:
            answer = self.of_line.get(row["reflection_id"])
            if answer is not None and row["in_n"]:
                before = self.asked[row["code"]].get(answer, False)
                self.asked[row["code"]][answer] = before or bool(row["in_x"])

    def _line(self, row):
        """Several open answers of one row of a form are one answer."""
        if not row["branch"] or row["period_start"] != row["period_start"] or row["period_start"] is None:
            return
        quarter = quarter_of(row["period_start"], row["period_end"])
        if quarter is None:
            return
        numbered = row["row"] is not None and row["row"] == row["row"]
        key = (row["file_sha256"], row["file"], row["sheet"], int(row["row"])) if numbered else row["id"]
        if key not in self.answers or not self.answers[key]["writer"]:
            self.answers.setdefault(key, {"branch": row["branch"], "quarter": quarter, "writer": ""})
            self.answers[key]["writer"] = self.answers[key]["writer"] or row["writer"]
        self.of_line[row["id"]] = key

    def wrote(self, branch, quarter):
        return self.where.get((branch, quarter), [])

    def size(self, answers):
        """Distinct writers where every writer is known, else answers."""
        writers = [self.answers[key]["writer"] for key in answers]
        return len(writers) if "" in writers else len(set(writers))

    # The quarter is cut once

    def board(self, quarter):
        """Units of staff and board, each a tuple of branches."""
        sizes = {b: self.size(self.wrote(b, quarter)) for b in self.order if self.wrote(b, quarter)}
        units = [(b,) for b in sizes if sizes[b] >= self.k]
        small = [b for b in sizes if sizes[b] < self.k]
        together = min(self.size([a for b in small for a in self.wrote(b, quarter)]), sum(sizes[b] for b in small))
        total = sum(sizes[b] for b in small)
        if len(small) >= 2 and together >= self.k and len(small) < total < len(small) * (self.k - 1):
            units.append(tuple(small))
        return units

    def public(self, quarter):
        """Units of the public: each a list of the board's units."""
        parts = self.board(quarter)
        sizes = {part: self.size_of_unit(part, quarter) for part in parts}
        alone = [[part] for part in parts if sizes[part] >= SMALL_FOR_PUBLIC]
        small = [part for part in parts if sizes[part] < SMALL_FOR_PUBLIC]
        bounds = [self.bounds(part) for part in small]
        free = sum(low < high for low, high in bounds)
        total = sum(sizes[part] for part in small)
        everybody = [a for part in small for b in part for a in self.wrote(b, quarter)]
        enough = min(self.size(everybody), sum(self.size(self.wrote(b, quarter)) for part in small for b in part))
        open_ = sum(low for low, _ in bounds) < total < sum(high for _, high in bounds)
        return [*alone, small] if free >= 2 and enough >= SMALL_FOR_PUBLIC and open_ else alone

    def bounds(self, part):
        """What everybody knows of a part that the board sees and the public does not."""
        if len(part) == 1:
            return self.k, SMALL_FOR_PUBLIC - 1
        m = len(part)
        return max(self.k, m + 1), min(SMALL_FOR_PUBLIC - 1, m * (self.k - 1) - 1)

    def size_of_unit(self, unit, quarter):
        answers = [a for b in unit for a in self.wrote(b, quarter)]
        return min(self.size(answers), sum(self.size(self.wrote(b, quarter)) for b in unit))

    # One code on one unit

    def told(self, code, unit, quarter):
        """n, x and how many people that is."""
        asked = [a for b in unit for a in self.wrote(b, quarter) if a in self.asked[code]]
        x = sum(self.asked[code][a] for a in asked)
        by_branch = [[a for a in asked if self.answers[a]["branch"] == b] for b in unit]
        all_known = all(self.answers[a]["writer"] for a in asked)
        people = self.size(asked) if all_known else sum(self.size(given) for given in by_branch if given)
        return len(asked), x, people

    def board_sees(self, code, unit, quarter):
        n, x, people = self.told(code, unit, quarter)
        return people >= self.k and (len(unit) == 1 or 0 < x < n)

    def public_counts(self, code, parts, quarter):
        """Whether n alone is large enough for the public."""
        unit = tuple(b for part in parts for b in part)
        sizes = [self.told(code, part, quarter)[2] for part in parts]
        if self.told(code, unit, quarter)[2] < max(self.k, SMALL_FOR_PUBLIC) or min(sizes) < self.k:
            return False
        return len(parts) == 1 or sum(sizes) > self.k * len(parts)

    def public_sees(self, code, parts, quarter):
        if not all(self.board_sees(code, part, quarter) for part in parts):
            return False
        if not self.public_counts(code, parts, quarter):
            return False
        n, x, _ = self.told(code, tuple(b for part in parts for b in part), quarter)
        sure = sum(len(part) > 1 for part in parts)
        return len(parts) == 1 or sure < x < n - sure

    def units(self, code, quarter, audience):
        """As below; each is worked out once."""
        key = code, quarter, audience
        if key not in self.done:
            self.done[key] = self.work_out_units(code, quarter, audience)
        return self.done[key]

    def work_out_units(self, code, quarter, audience):
        """(branches, shown · unread · held_back, n, x) of every unit of this audience."""
        cut = self.public(quarter) if audience == "public" else [[unit] for unit in self.board(quarter)]
        whole = self.sensitive_is_told(code, quarter, audience) if code in self.sensitive else None
        rows = []
        for parts in cut:
            unit = tuple(b for b in self.order if any(b in part for part in parts))
            n, x, _ = self.told(code, unit, quarter)
            if n == 0:
                status = "unread"
            elif whole is not None:
                seen = whole and self.in_the_whole(code, parts, quarter, audience)
                status = "shown" if seen else "held_back"
            elif audience == "public":
                status = "shown" if self.public_sees(code, parts, quarter) else "held_back"
            else:
                status = "shown" if self.board_sees(code, unit, quarter) else "held_back"
            rows.append((unit, status, n, x))
        return self.below(code, cut, rows, quarter, audience) if self.above.get(code) else rows

    def below(self, code, cut, rows, quarter, audience):
        """A code below another is told where that one is told, and of small branches only from two."""
        above = {unit: status for unit, status, _, _ in self.units(self.above[code], quarter, audience)}
        shown = [row for row in rows if row[1] == "shown"]
        if code in self.sensitive:
            small = any(len(unit) > 1 for unit in self.board(quarter)) or any(len(parts) > 1 for parts in cut)
            enough = not small or sum(x for _, _, _, x in shown) >= FEWEST_BELOW
            told = set(shown) if enough and all(above[row[0]] == "shown" for row in shown) else set()
        else:
            told = {
                row
                for row, parts in zip(rows, cut, strict=True)
                if above[row[0]] == "shown" and all(self.from_two(code, unit, quarter) for unit in (row[0], *parts))
            }
        return [
            (unit, "held_back" if status == "shown" and (unit, status, n, x) not in told else status, n, x)
            for unit, status, n, x in rows
        ]

    def from_two(self, code, unit, quarter):
        return len(unit) == 1 or self.told(code, unit, quarter)[1] >= FEWEST_BELOW

    def in_the_whole(self, code, parts, quarter, audience):
        if audience == "public":
            return self.public_counts(code, parts, quarter)
        return self.told(code, parts[0], quarter)[2] >= self.k

    def sensitive_is_told(self, code, quarter, audience):
        """Of a sensitive code there is one total, the board's, or none."""
        board = [unit for unit in self.board(quarter) if self.told(code, unit, quarter)[2] >= self.k]
        mine = [[unit] for unit in board]
        if audience == "public":
            mine = [parts for parts in self.public(quarter) if self.public_counts(code, parts, quarter)]
        if {b for unit in board for b in unit} != {b for parts in mine for part in parts for b in part}:
            return False
        told = [self.told(code, tuple(b for part in parts for b in part), quarter) for parts in mine]
        n, x = sum(t[0] for t in told), sum(t[1] for t in told)
        joined = any(len(unit) > 1 for unit in board) or any(len(parts) > 1 for parts in mine)
        if len(board) < 2 and len(self.order) > 1:
            return False
        if x == n or (x == 0 and joined):
            return False
        return audience == "staff" or not 0 < x < SENSITIVE

    # What a reader sees

    def branch_row(self, code, branch, quarter, audience):
        """status, n, x of one branch in one quarter."""
        if not self.wrote(branch, quarter):
            return "silent", 0, None
        for unit, status, n, x in self.units(code, quarter, audience):
            if branch in unit:
                if status == "unread":
                    return "unread", 0, None
                if status == "held_back" or code in self.sensitive:
                    return "held_back", None, None
                return ("shown", n, x) if len(unit) == 1 else ("together", None, None)
        return "held_back", None, None

    def total_row(self, code, quarters, audience):
        """status, n, x of all branches over these quarters: whole shown units, added up."""
        cells = [cell for q in quarters for cell in self.units(code, q, audience)]
        shown = [cell for cell in cells if cell[1] == "shown"]
        if shown:
            return "shown", sum(c[2] for c in shown), sum(c[3] for c in shown)
        if any(cell[1] == "unread" for cell in cells):
            return "unread", 0, None
        return ("held_back", None, None) if self.anybody(quarters) else ("silent", 0, None)

    def branch_over(self, code, branch, quarters, audience):
        """A branch's year adds up its own shown quarters."""
        rows = [self.branch_row(code, branch, q, audience) for q in quarters]
        for status in ("shown", "together", "unread", "held_back", "silent"):
            found = [row for row in rows if row[0] == status]
            if found and status == "shown":
                return "shown", sum(r[1] for r in found), sum(r[2] for r in found)
            if found:
                return status, 0 if status in ("unread", "silent") else None, None
        return "silent", 0, None

    def anybody(self, quarters):
        return any(a["quarter"] in quarters for a in self.answers.values())
