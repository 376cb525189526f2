"""One reflection on the screen, its codes, and the keys."""
