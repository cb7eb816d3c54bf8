"""Tone (5): polite and calm. Only whole phrases cost: “you” and “support” never do."""

import re
from collections.abc import Iterator

from core.score import Effect
from messaging.scoring.draft import Mark
from messaging.scoring.parts.shape import Part, part
from messaging.scoring.weighing import Material

NAME, LABEL, WEIGHT = "tone", "Tone", 5.0

BASE, GREETS, CLOSES = 70.0, 15.0, 15.0
"""J: a base of 70, and 10 to 15 for each sign of good form."""

UNSURE = 15.0
CASUAL, DESPERATE, PRESSING, LOUD, RUDE = 20.0, 30.0, 20.0, 30.0, 50.0
ALL_LOUD, ALL_LOUD_SHARE = 100.0, 0.6
"""J: 20 for casual words and 30 for desperate ones; the others ours."""

_FLAGS: tuple[tuple[float, str, re.Pattern[str]], ...] = tuple(
    (cost, reason, re.compile(rf"(?<!\w)(?:{phrases})(?!\w)", re.IGNORECASE))
    for cost, reason, phrases in (
        (
            DESPERATE,
            "This sounds desperate; facts speak louder.",
            r"i (?:really |truly |badly |desperately |so )+need (?:this|a|the|your|any|help|work|money)"
            r"|(?:please )+help(?: me)?(?! (?:your|the|them|us))|desperate(?:ly)?"
            r"|(?:i am|i'm) begging(?: you)?|beg(?:ging)? (?:you|for)|please,? please|(?:will|would|can"
            r"|could|'ll) (?:do|take|accept) anything|any job(?: at all)?"
            r"|last (?:hope|resort)|(?:give|need) (?:me )?(?:just )?(?:a|one) (?:last )?chance"
            r"|can't pay my|lose my (?:house|home|flat)|running out of (?:money|time|options)"
            r"|i need (?:this|a|any) job|(?:out of|without) work for so long|no one (?:will"
            r"|wants to) hire me|nobody (?:will|wants to) hire me"
            r"|ich brauche dringend|verzweifelt|bitte,? bitte|necesito urgentemente|desesperad[oa]"
            r"|por favor,? por favor|désespéré\w*",
        ),
        (
            CASUAL,
            "Too casual for a first impression.",
            r"hey+ ?!+|hey (?:dude|man|bro|guys|girl|buddy|there)|yo|sup|what'?s up|lol|lmao|rofl|haha+"
            r"|omg|btw|wtf|gonna|wanna|gotta|kinda|sorta|dunno|ain't|cuz|ur|u r|u(?!\.)|thx|pls|plz"
            r"|dude|bro|awesome sauce|and stuff|no worries|nope|yeah|yep|cheers mate|my bad|tbh|imo|np"
            r"|hit me up|xoxo|chill|coucou|mdr|ptdr|trop cool|jaja+|geil|krass",
        ),
        (
            UNSURE,
            "No need to apologise for writing.",
            r"sorry (?:again|(?:to|for|if) (?:\w+ ){0,3}?(?:bother|disturb|troubl|intrud)\w*)"
            r"|(?:i am|i'm) (?:probably|likely|surely) not (?:what|who|the|good|qualified|worth)"
            r"|not good enough|maybe possibly",
        ),
        (
            PRESSING,
            "This puts the reader under pressure.",
            r"a\.?s\.?a\.?p\.?|(?:reply|respond|answer|call me|get back to me) (?:urgently|immediately"
            r"|right away|now)|(?:answer|reply|respond|response|decision) by (?:today|tomorrow|tonight"
            r"|end of)|(?:have|got) other offers"
            r"|final (?:notice|chance|attempt)|last chance|why (?:have|haven't|did|didn't) you"
            r"|still waiting|you (?:must|have to|need to) (?:reply|answer|respond|call|hire)"
            r"|don't ignore|stop ignoring|you owe me"
            r"|(?:you|you've|you have) ignored|ignored (?:me|my)|i deserve"
            r"|i(?:'m| am) (?:very |quite )?disappointed"
            r"|which is disappointing",
        ),
        (
            RUDE,
            "Nobody answers this.",
            r"stupid|idiots?|incompetent|bullshit|damn|shit\w*|fuck\w*|crap|asshole|shut up|suck(?:s)?"
            r"|waste of (?:my )?time|useless",
        ),
    )
)
_SHOUT = re.compile(r"(?<![\w@#])(?:[A-ZÄÖÜÀ-Ý]{2,}['’]?[A-Z]*[\s,;:.-]+){3,}[A-ZÄÖÜÀ-Ý]{2,}")
_EXCLAIM = re.compile(r"!")
_ASKED_LOUD = re.compile(r"\?\s?[?!]+|!\s?\?+")
_CLOSES = re.compile(
    r"\b(?:thank(?:s| you)|regards|sincerely|best(?=,| wishes| regards|\n)|appreciate|grateful|danke"
    r"|grü(?:ß|ss)en?|merci"
    r"|cordialement|gracias|saludos?|atentamente)\b",
    re.IGNORECASE,
)


def score_tone(material: Material) -> Part:
    reading = material.reading
    marks = list(_marks(material))
    cost = sum(cost for cost, _ in marks)
    good = GREETS * bool(reading.greeting) + CLOSES * bool(reading.signature or _CLOSES.search(reading.text))
    shown = [mark for _, mark in marks]
    if reading.greeting:
        greeting = reading.greeting
        shown.insert(0, Mark(greeting.start, greeting.end, Effect.EARNED, NAME, "A greeting."))
    return part(
        NAME,
        LABEL,
        WEIGHT,
        BASE + good - cost,
        reading=reading,
        marks=shown,
        steps=_steps(material, marks, good),
    )


def _marks(material: Material) -> Iterator[tuple[float, Mark]]:
    text = material.reading.text.replace("’", "'")
    seen = set[str]()
    for cost, reason, pattern in _FLAGS:
        for match in pattern.finditer(text):
            words = match.group().casefold()
            yield (0.0 if words in seen else cost), Mark(*match.span(), Effect.COST, NAME, reason)
            seen.add(words)
    loud = _SHOUT.search(text)
    if loud and any(len(word) > 3 for word in loud.group().split()):
        cost = ALL_LOUD if _share_of_capitals(text) > ALL_LOUD_SHARE else LOUD
        yield cost, Mark(*loud.span(), Effect.COST, NAME, "Capitals shout.")
    for match in list(_ASKED_LOUD.finditer(text))[:2]:
        yield 10.0, Mark(*match.span(), Effect.COST, NAME, "One question mark is enough.")
    marks = list(_EXCLAIM.finditer(text))
    for number, match in enumerate(marks[1:4], start=1):
        reason = "One exclamation mark is enough." if number == 1 else "Another exclamation mark."
        yield 10.0, Mark(*match.span(), Effect.COST, NAME, reason)


def _share_of_capitals(text: str) -> float:
    letters = [character for character in text if character.isalpha()]
    return sum(map(str.isupper, letters)) / len(letters) if letters else 0.0


def _steps(material: Material, marks: list[tuple[float, Mark]], good: float) -> Iterator[tuple[str, float]]:
    for cost, mark in sorted(marks, key=lambda pair: -pair[0])[:1]:
        words = material.reading.text[mark.start : mark.end][:60]
        yield f"Leave out “{words.strip()}”.", cost
    if not material.reading.greeting:
        yield "Begin with a greeting.", GREETS
    elif good < GREETS + CLOSES:
        yield "Close with a word of thanks or a greeting and your name.", CLOSES
