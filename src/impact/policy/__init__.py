"""Who may see what: how few may stand behind a number, what a writer allows, who reads. One rule a file."""
