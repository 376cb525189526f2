"""What staff ask for, and what became of it."""
