"""Random input for everything that reads what people write."""
