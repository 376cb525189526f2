"""Who sits here, and how few may stand behind a number."""
