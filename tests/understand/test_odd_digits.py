"""Signs that look like digits and are none: a slip of the keyboard or a damaged file, and no crash."""

import pytest
from written_sheets import understood


@pytest.mark.parametrize("year", ["201¹", "20²4", "①", "٢٠٢٤"])
def test_a_year_with_an_odd_digit_is_told_and_the_rest_is_read(year: str):
    found = understood(
        f"Branch | Year | Visits \n East | 2023 | 12 \n East | {year} | 14 \n East | 2025 | 16", typed=False
    )
    assert {2, 4} <= set(found.counts.row)
    assert len(found.rows) == 4
