"""The theme as functions from values to pages, and its static files.

Enter by:

    theme.open_theme, templates.Theme, assets.Assets
"""
