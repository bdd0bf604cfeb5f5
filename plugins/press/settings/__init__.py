"""The settings files, pelicanconf.py and publishconf.py: read once, checked, typed.

Enter by:

    project_settings.read_site_settings, project_settings.read_publishing
"""
