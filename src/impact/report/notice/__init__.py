"""What staff are told before they write, as a sheet to print."""
