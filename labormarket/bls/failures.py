class FetchFailed(Exception):
    """The BLS did not give what was asked. The message is a sentence for pages; `detail` is for the log."""

    worth_again = True

    def __init__(self, detail: str) -> None:
        super().__init__(self.sentence)
        self.detail = detail

    sentence = "The Bureau of Labor Statistics could not be asked."


class Unreachable(FetchFailed):
    sentence = "The Bureau of Labor Statistics did not answer."


class Unreadable(FetchFailed):
    sentence = "The Bureau of Labor Statistics answered something that is no figure."


class Declined(FetchFailed):
    """The key is not known, or all questions of the day are used up: asking again soon changes nothing."""

    worth_again = False
    sentence = "The Bureau of Labor Statistics declined to answer today."
