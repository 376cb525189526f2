"""Who waits for a long file hears how many rows have come, while they come."""

from pathlib import Path

from impact.read import limits, read_bytes, read_files

ROWS = 3 * limits.CELLS_A_BLOCK


def test_rows_are_told_block_by_block_and_add_up():
    heard: list[int] = []
    book = read_bytes("long.csv", b"East,12\n" * ROWS, heard.append)
    assert len(book.sheets[0].rows) == sum(heard) == ROWS
    assert len(heard) > 3


def test_rows_of_all_files_are_told(tmp_path: Path):
    for name in ("a.csv", "b.csv"):
        Path(tmp_path, name).write_text("Branch,Visits\nEast,12\n")
    heard: list[int] = []
    read_files([tmp_path], heard.append)
    assert sum(heard) == 4


def test_words_and_days_that_come_again_are_held_once():
    book = read_bytes("long.csv", b"East Side,12\n" * 3)
    names = [row[0] for row in book.sheets[0].rows]
    assert len({id(name) for name in names}) == 1
