"""Tips for each type of message."""

import re

import pytest

from messaging.scoring.draft import MessageType
from messaging.tips import tips_for


@pytest.mark.parametrize("kind", MessageType)
def test_each_type_has_tips_that_claim_no_figure(kind: MessageType) -> None:
    tips = tips_for(kind.value)
    assert len(tips) >= 4
    for tip in tips:
        assert str(tip) == f"{tip.title}. {tip.text}"
        assert not re.search(r"\d|%|!", str(tip))


def test_an_unknown_type_has_none() -> None:
    assert tips_for("love_letter") == ()
