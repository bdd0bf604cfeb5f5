"""The parts of a page or text that hold a report, and those that do not.

Enter by:

    layout.arrange, blocks.lines_to_blocks, boilerplate.is_residue
"""
