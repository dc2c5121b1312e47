"""What reading a damaged file of weights runs into."""

from __future__ import annotations

import pickle
import zipfile
import zlib

#: Errors of pickle, zip and torch for what is cut, garbled or of another kind.
DAMAGE = (
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
    pickle.UnpicklingError,
    zipfile.BadZipFile,
    zlib.error,
)
