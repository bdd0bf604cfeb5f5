"""What looks after the project itself: tests, lock, icons, fonts.

Enter by:

    quality.test, lint, docs, golden and lock; suite.run_tests;
    mutants.mutants; house.house; contracts.main
"""
