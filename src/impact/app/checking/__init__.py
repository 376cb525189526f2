"""Questions, corrections and the account of rows."""
