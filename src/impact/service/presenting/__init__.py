"""What is put together for a meeting: its steps, what they showed when they were put in, and all that its files say."""
