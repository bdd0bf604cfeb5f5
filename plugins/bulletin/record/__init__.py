"""The record: articles, meetings, officials and organisations, linked as of a moment.

Enter by:

    assembly.assemble, bulletin.Bulletin, registry.Registry,
    attendance.link_people (who is who); what holds on a day: in_time.tenures.posts_on,
    in_time.post_on_day.judge (a printed post)
"""
