"""Two people read the same."""
