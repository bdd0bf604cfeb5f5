"""What editors run: check, new, import, doctor."""
