"""The machine and the project on it: clock, locks, whole files, failures.

Enter by:

    options.build_clock, lock.alone, whole_files.write_whole, project.ROOT
"""
