"""A finished site at a place where readers get it: releases, refusals, the way back.

Enter by:

    publish.publish, rollback and releases; server_config.write.server_config
"""
