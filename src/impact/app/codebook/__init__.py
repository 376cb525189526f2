"""The codebook to read, to change, to exchange; our words."""
