"""The site as files: made, written beside the live one, verified, put in its place.

Enter by:

    output.Output, writer.SiteWriter, staging.Staging, verification.Verification
"""
