"""What is measured, one section a file; each has run(bench) that yields the tables of its figures."""
