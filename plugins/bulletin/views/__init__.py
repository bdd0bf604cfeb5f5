"""What templates and other outputs receive: plain values, each with a digest.

Enter by:

    one module a kind of page; cards and heads for what all pages share
"""
