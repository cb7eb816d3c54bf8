from messaging.tests.sink import sink
from resumes.tests.conftest import ana, as_ana, as_mallory, mallory

__all__ = ["ana", "as_ana", "as_mallory", "mallory", "sink"]
