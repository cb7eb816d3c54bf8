from accounts.tests.cast import ana, as_ana, as_mallory, mallory
from labormarket.tests.whole import market

__all__ = ["ana", "as_ana", "as_mallory", "mallory", "market"]
