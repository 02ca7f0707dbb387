"""The servers that are compared, each on loopback in a folder of its own, and how they are spoken to."""
