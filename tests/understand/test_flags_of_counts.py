"""How something was counted stands in a column of its own, behind its number or anywhere in the table."""

import pytest
from written_sheets import understood


def flags(text):
    counts = understood(text).counts
    return {
        (label, int(value)): flag for label, value, flag in zip(counts.label, counts.value, counts.flag, strict=True)
    }


@pytest.mark.parametrize(
    ("said", "flag"),
    [
        ("ES", "estimated"),
        ("CT", "counted"),
        ("ES - Annual estimate based on typical week(s)", "estimated"),
        ("CT - Annual count", "counted"),
        ("Estimate", "estimated"),
        ("not estimated", "counted"),
        ("Actual", "counted"),
        ("Typical week", "sampled"),
        ("Sample of two weeks", "sampled"),
        ("Revised in May", "revised"),
    ],
)
def test_a_method_behind_its_number_flags_it(said, flag):
    found = flags(f"Branch | Year | Visits | Reporting method | Loans \n East | 2025 | 10 | {said} | 7")
    assert found == {("Visits", 10): flag, ("Loans", 7): "counted"}


def test_methods_at_the_end_belong_to_the_numbers_they_name():
    found = flags("""
        Branch | Year | Visits | Loans | Visits reporting method | Loans - method
        East   | 2025 | 10     | 5     | ES                      | CT
        West   | 2025 | 20     | 7     | CT                      | ES
    """)
    assert found == {
        ("Visits", 10): "estimated",
        ("Visits", 20): "counted",
        ("Loans", 5): "counted",
        ("Loans", 7): "estimated",
    }


def test_a_method_in_other_words_belongs_to_the_number_before_it():
    found = flags("""
        Branch | Year | 7.1* Attendance in Library Per Year | 7.1a Library Visits Reporting Method | Loans
        East   | 2025 | 10                                  | ES                                   | 5
    """)
    assert found == {("7.1* Attendance in Library Per Year", 10): "estimated", ("Loans", 5): "counted"}


def test_yes_under_estimated_is_an_estimate_and_no_count():
    found = flags("""
        Branch | Year | Visits | Estimated? | Loans
        East   | 2025 | 10     | Yes        | 7
        West   | 2025 | 20     | No         | 8
    """)
    assert found == {
        ("Visits", 10): "estimated",
        ("Visits", 20): "counted",
        ("Loans", 7): "counted",
        ("Loans", 8): "counted",
    }
