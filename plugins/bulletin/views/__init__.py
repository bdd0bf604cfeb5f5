"""What templates and other outputs receive: plain values, each with a digest."""
