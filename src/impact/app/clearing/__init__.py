"""May it be quoted, by whom, in which words; taking back."""
