"""The settings files, pelicanconf.py and publishconf.py: read once, checked, typed.

Enter by:

    project_settings.read_site, read_site_settings, read_file
"""
