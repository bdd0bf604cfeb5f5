"""Bad input, row by row: what plain Pelican makes of it and what must happen here."""
