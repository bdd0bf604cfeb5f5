"""What editors run: checking, starting a new file, importing, looking at the machine."""
