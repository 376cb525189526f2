"""An answered first month of the library's year reaches the years that are paired, without saying it again."""

import csv

from impact.cli import main


def test_a_fiscal_year_that_was_answered_is_paired_as_one(tmp_path):
    (tmp_path / "stats.csv").write_text(
        "Library,Fiscal Year,Visits\nNorth,2021,1200\nSouth,2021,1300\nNorth,2022,1250\nSouth,2022,1350\n"
    )
    (tmp_path / "answers.csv").write_text("id,kind,subject,answer\n,fiscal_year,fiscal year,7\n")
    out = tmp_path / "pairs.csv"
    asked = ["pair", str(tmp_path / "stats.csv"), "--out", str(out), "--grain", "year"]
    assert main([*asked, "--decisions", str(tmp_path / "answers.csv")]) == 0
    with out.open(encoding="utf-8", newline="") as file:
        told = {(p["branch"], p["period"], p["value"]) for p in csv.DictReader(file)}
    assert ("North", "FY2021", "1200") in told
