from accounts.tests.cast import ana, as_ana, as_mallory, mallory
from messaging.tests.sink import sink

__all__ = ["ana", "as_ana", "as_mallory", "mallory", "sink"]
