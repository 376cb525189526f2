"""Two people read the same, neither seeing what the other says."""
