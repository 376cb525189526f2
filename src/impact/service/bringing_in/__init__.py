"""Files and stories in; what became of them out."""
