from accounts.tests.cast import ana, as_ana, as_mallory, mallory

__all__ = ["ana", "as_ana", "as_mallory", "mallory"]
