"""What each kind of content is once it is read: one class a kind.

Enter by:

    entity.Entity, of which each is one
"""
