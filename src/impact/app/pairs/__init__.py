"""A pair and what people say of it."""
