"""What is searched for in a province after fifteen years, and what has to be found."""
