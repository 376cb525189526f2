"""Columns of numbers that were once left out without a word: each is kept, or said to be what it is."""

from written_sheets import facts, understood


def _values(text: str) -> dict[str, set[float]]:
    found: dict[str, set[float]] = {}
    for _, _, _, label, value in facts(understood(text)):
        found.setdefault(label, set()).add(value)
    return found


def test_a_column_called_a_total_is_kept_where_nothing_beside_it_adds_up_to_it():
    kept = _values(
        """
        Branch | Month    | Public service hours | Door count | Hours open total
        North  | Jan 2025 | 120                  | 3100       | 256
        South  | Jan 2025 | 100                  | 2900       | 226
        North  | Feb 2025 | 110                  | 3000       | 230
        South  | Feb 2025 | 104                  | 2800       | 231
        """
    )
    assert {256, 226, 230, 231} in kept.values()


def test_a_column_called_a_total_is_not_counted_beside_the_columns_it_adds_up():
    kept = _values(
        """
        Branch | Month    | Hours, weekdays | Hours, Sundays | Public service hours | Hours subtotal
        North  | Jan 2025 | 120             | 31             | 256                  | 407
        South  | Jan 2025 | 100             | 29             | 226                  | 355
        North  | Feb 2025 | 110             | 30             | 230                  | 370
        South  | Feb 2025 | 104             | 28             | 231                  | 363
        """
    )
    assert not any(407 in values for values in kept.values())


def test_what_a_formula_worked_out_is_no_place_on_the_map():
    rows = "\n".join(
        f"Town {chr(65 + i)} | 2025 | {3000 + 7 * i} | {(3000 + 7 * i) / (910 + 3 * i)!r}" for i in range(8)
    )
    kept = _values(f"Library | Year | Total visits | Books per resident\n{rows}")
    assert len(kept["Books per resident"]) == 8


def test_degrees_on_the_map_are_still_none_of_the_counts():
    rows = "\n".join(f"Town {chr(65 + i)} | 2025 | {3000 + 7 * i} | {41.88123 + i / 97:.6f}" for i in range(8))
    assert set(_values(f"Library | Year | Total visits | Y\n{rows}")) == {"visits"}
    rows = "\n".join(f"Town {chr(65 + i)} | 2025 | {3000 + 7 * i} | {41.88123 + i / 97!r}" for i in range(8))
    assert set(_values(f"Library | Year | Total visits | Latitude\n{rows}")) == {"visits"}
