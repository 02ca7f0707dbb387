"""The servers that are compared: ours and what it is measured beside, each on loopback in a folder of its own."""
