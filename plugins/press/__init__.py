"""Building the site fast and safely, and publishing it."""
