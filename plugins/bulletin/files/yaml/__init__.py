"""Front matter as YAML: read to a tree with places, what is wrong in it, and written.

Enter by:

    events.read_tree, text.as_value, writing.entry
"""
