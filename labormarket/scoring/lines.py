"""A straight line between two figures, which most parts of the market scores are."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """Earns nothing at `zero`, everything at `full`, and its part of the way between."""

    zero: float
    full: float

    def share(self, value: float) -> float:
        """0-1."""
        return max(0.0, min(1.0, (value - self.zero) / (self.full - self.zero)))
