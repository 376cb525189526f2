"""How people write times: one small file for each kind of writing, each of words in and a `When` or None out.

All take words as `normal` leaves them. A new writing is a line in its file, and a line in the table of the tests.
"""
