"""The way of a file to readers and back: approval, hours, corrections, publishing.

Enter by:

    deeds.deeds, handing.publish and share, states.state_of
"""
