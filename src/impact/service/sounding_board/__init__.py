"""What was heard, and two questions for five minutes of a meeting."""
