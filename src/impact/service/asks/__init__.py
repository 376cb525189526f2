"""What the library asks for, and what it rests on."""
