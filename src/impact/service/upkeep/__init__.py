"""What goes away for good, and backups that come back."""
