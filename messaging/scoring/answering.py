"""Sentences that take up what the reader said, showed or wrote, and news since the last message."""

import re

_SAID = re.compile(
    r"\b(?:you(?:'ve| have| had)? (?:\w+ )?(?:said|told|mentioned|asked|wrote|posted|explained|described"
    r"|shared|showed|spoke|named|called"
    r"|pointed|published|raised|suggested|warned)|what you (?:said|wrote|told|meant)"
    r"|your (?:\w+ ){0,3}(?:post|article|talk|podcast"
    r"|interview|question|description|note|remark|posting|presentation|story|example|point|advice)\b"
    r"|(?:thank(?:s| you)|grateful)"
    r" (?:you )?for (?:explaining|showing|telling|describing|sharing|walking|pointing|the (?:tour|walk"
    r"|demo))|(?:seeing|hearing|the part about"
    r"|we (?:talked|spoke|discussed|agreed)|when we (?:met|spoke|talked)|our (?:talk|conversation"
    r"|discussion) (?:about|on|of))"
    r"|(?:sagten|erzählten|schrieben|erwähnten|zeigten|meinten|fragten) sie|sie (?:sagten|erzählten"
    r"|schrieben|erwähnten|zeigten|meinten)"
    r"|ihr(?:e|en|em)? (?:beitrag|artikel|vortrag|frage|hinweis)|dass sie\b|me (?:dijo|contó|explicó"
    r"|preguntó|mostró)|usted (?:dijo|contó)"
    r"|su (?:artículo|publicación|pregunta|charla)|lo (?:de|que dijo)|vous (?:avez|aviez) (?:dit|écrit"
    r"|expliqué|mentionné|montré|demandé)"
    r"|votre (?:article|publication|question|exposé))\b",
    re.IGNORECASE,
)
_NEWS = re.compile(
    r"\b(?:since (?:i|we|then|my|our|your)|last (?:week|month|friday|monday)|this (?:week|month|morning)"
    r"|(?:have|has|had) (?:now|since|just)"
    r"|(?:i|we)(?:'ve| have)? (?:just |now |recently )?(?:passed|finished|completed|earned|launched"
    r"|shipped|published|closed|won|reached|released"
    r"|started|promoted|certified)|one (?:more |extra )?(?:thing|fact)|left out|did not say|didn't say"
    r"|to add|an update|short update"
    r"|seit (?:meine[mr]|unsere[mr]|dem)|inzwischen|desde (?:mi|nuestr[ao]|entonces)|depuis (?:mon"
    r"|notre))\b",
    re.IGNORECASE,
)

FEWEST_WORDS = 7
"""A shorter sentence names the remark and not what was in it. Ours."""


def takes_up(sentence: str, words: int) -> bool:
    return words >= FEWEST_WORDS and bool(_SAID.search(sentence.replace("’", "'")))


def brings_news(sentence: str) -> bool:
    return bool(_NEWS.search(sentence.replace("’", "'")))
