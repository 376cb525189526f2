"""From a number to the cells and reflections behind it."""
