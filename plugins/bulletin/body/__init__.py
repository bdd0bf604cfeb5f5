"""The body of a content file: Markdown in, safe HTML and what is known of it out.

Enter by:

    render.render, links.resolve_links
"""
