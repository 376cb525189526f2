"""Pages that open in a browser from a folder, with no network: a figure, or a whole presentation, in one file."""
