"""The open data: records in the shapes of Popolo, as JSON and CSV, and their index.

Enter by:

    datasets.datasets, index.index
"""
