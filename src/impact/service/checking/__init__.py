"""What only a person can know: questions, answers, corrections, rows set aside."""
