"""Functions of pdfium called with bare addresses: each is asked hundreds of times for a page."""

import ctypes
from typing import Any

ADDRESS = ctypes.c_void_p


def quick(function: Any, result: Any, *arguments: Any) -> Any:
    """The function without the checks and the lock of a usual call, which cost more than its own work."""
    return ctypes.PYFUNCTYPE(result, *arguments)(ctypes.cast(function, ctypes.c_void_p).value or 0)


def address_of(handle: Any) -> int | None:
    return ctypes.cast(handle, ctypes.c_void_p).value
