"""What can be wrong with content, where it stands, and how it is printed.

Enter by:

    problem.Problem and format_problem, finding.Finding and locate,
    bad_value.BadValueError
"""
