"""The command `python -m hsenv.bench`."""

from .report import main

main()
