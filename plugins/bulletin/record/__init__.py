"""The record: articles, meetings, officials and organisations, linked as of a moment.

Enter by:

    assembly.assemble, bulletin.Bulletin, registry.Registry, tenures.posts_on,
    post_on_day.judge (a printed post), attendance.link_people (who is who)
"""
