"""Figures on the screen, the choices above them, and what stands below."""
