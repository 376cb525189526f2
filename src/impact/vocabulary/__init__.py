"""Data files that a librarian can edit, and their loaders."""
