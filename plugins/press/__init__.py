"""Building the site fast and safely, the preview, and publishing.

Enter by:

    build.build, check.check_folder, preview.serve.serve, publishing.publish.publish
"""
