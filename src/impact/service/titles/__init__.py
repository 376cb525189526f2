"""A figure's own title, and what to think of while one types it."""
