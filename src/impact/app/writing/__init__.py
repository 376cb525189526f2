"""Boxes to write in, whose words outlive F5."""
