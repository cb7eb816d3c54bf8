"""How often one person may ask a model."""


class TooManyCalls(Exception):
    """The person asked too often; `retry_after` is in seconds."""

    def __init__(self, retry_after: int) -> None:
        super().__init__(f"Try again in {retry_after} seconds.")
        self.retry_after = retry_after

    @property
    def message(self) -> str:
        """For people."""
        if self.retry_after <= 90:
            return f"That was a lot at once. Try again in {self.retry_after} seconds."
        minutes = -(-self.retry_after // 60)
        return f"You have asked as often as your plan allows in an hour. Try again in {minutes} minutes."
