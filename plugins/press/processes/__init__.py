"""Work in child processes that can be stopped at any moment.

Enter by:

    workers.run and drive, background.Background, kept_ready.Standby, progress.shown
"""
