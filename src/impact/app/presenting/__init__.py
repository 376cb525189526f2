"""Presentations: put together on one screen, shown on another that fills the window."""
