"""What may be quoted, to whom, in which words, and who stands by it."""
