"""One reflection at a time before a reader, and the order in which they come."""
