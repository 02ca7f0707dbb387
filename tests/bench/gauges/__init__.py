"""What measures: load, latency, CPU time, memory, one request at a time."""
