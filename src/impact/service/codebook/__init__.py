"""The library's codebook: its lines, its changes, its files."""
