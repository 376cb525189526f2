"""How much one file may hold and how long it may take: a workbook beyond these is a mistake or an attack."""

MEGABYTE = 1024 * 1024

# The largest real workbook of library statistics that we met has 1.4 MB.
MOST_BYTES = 25 * MEGABYTE
# A zip of 25 MB can unpack to terabytes. A rule on the ratio would refuse honest sheets of zeros; this one does not.
MOST_UNPACKED = 300 * MEGABYTE
MOST_PARTS = 5_000
MOST_CELLS = 3_000_000
# Readers lay out the whole box from A1 to the farthest cell, so one stray cell at XFD1048576 ends them.
MOST_BOX = 20_000_000

MOST_MEMORY = 1024 * MEGABYTE
# An .xls is not packed: what asks for far more than it holds is damaged, and is ended early.
MOST_MEMORY_XLS = 384 * MEGABYTE
MOST_MEMORY_A_BYTE_XLS = 40
MOST_CPU_SECONDS = 25
MOST_SECONDS = 30

# A second reader written in Python looks up error cells and hidden rows in .xls; beyond this it is too slow.
MOST_XLS_DETAILS = 8 * MEGABYTE

# What travels from the worker in one block, and how many cells it holds before it is sent.
MOST_BLOCK = 64 * MEGABYTE
CELLS_A_BLOCK = 20_000
