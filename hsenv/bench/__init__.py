"""How fast it is, measured by `python -m hsenv.bench`, and on what machine."""
