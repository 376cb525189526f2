"""What people say of pairs."""
