"""Damaged files, by the dozen: each is read or refused in a sentence, and none raises."""

import io
import random
from concurrent.futures import ThreadPoolExecutor

import pytest
import xlsxwriter
import xlwt

from impact.read import read_bytes

SEED = 20_260_417
MUTANTS = 30


def small_xlsx() -> bytes:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Stats")
        sheet.write_row("A1", ["Branch", "Visits"])
        sheet.write_row("A2", ["Main", 1204])
        sheet.write_formula("B3", "=SUM(B2:B2)", None, 1204)
    return stream.getvalue()


def small_xls() -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Stats")
    for column, value in enumerate(("Main", 1204, 0.5)):
        sheet.write(0, column, value)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def mutant(data: bytes, chance: random.Random) -> bytes:
    if chance.random() < 0.3:
        return data[: chance.randrange(len(data))]
    damaged = bytearray(data)
    for _ in range(chance.choice([1, 4, 40])):
        damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
    return bytes(damaged)


@pytest.mark.parametrize(("name", "build"), [("a.xlsx", small_xlsx), ("a.xls", small_xls)])
@pytest.mark.slow
def test_no_damage_raises(name: str, build):
    chance = random.Random(SEED)
    mutants = [mutant(build(), chance) for _ in range(MUTANTS)]
    with ThreadPoolExecutor(2) as workers:
        books = list(workers.map(lambda data: read_bytes(name, data), mutants))
    assert len(books) == MUTANTS
    for book in books:
        assert book.sheets or (book.refused and book.refused.problem and book.refused.remedy)
