"""Files and stories in."""
