"""The record: articles, meetings, officials and organisations, linked as of a moment.

Enter by:

    assembly.assemble, bulletin.Bulletin, registry.Registry, tenures.posts_on
"""
