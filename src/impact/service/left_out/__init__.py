"""What a figure does not show to an audience, and why."""
