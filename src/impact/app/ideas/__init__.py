"""Ideas, what becomes of them, what staff talk about."""
