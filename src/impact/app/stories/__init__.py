"""Stories chosen."""
