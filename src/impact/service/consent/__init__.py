"""How far a writer lets it go; taking back; how long words are kept; the notice."""
