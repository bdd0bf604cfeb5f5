"""What other programs make of our files, asked as an editor asks them."""
