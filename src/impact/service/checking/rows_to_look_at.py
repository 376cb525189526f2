"""The list of rows that do not count: how its sheet and its columns are called, and whether a book is such a list."""

from impact.sheets import Book

SHEET = "Rows to look at"
ABOUT = ("File", "Sheet", "Row", "Cells", "What became of it", "Why", "What to do")


def is_our_list(book: Book) -> bool:
    """Known by its own header, however the file or the tab was renamed."""
    return any(sheet.rows and tuple(sheet.rows[0][: len(ABOUT)]) == ABOUT for sheet in book.sheets)
