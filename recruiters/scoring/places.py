"""How near two places are, as people write them: `Minneapolis, MN`, `Greater Boston`, `Remote`, `Germany`."""

import re
from enum import IntEnum

ANYWHERE = frozenset("remote nationwide national anywhere everywhere worldwide global".split())
AROUND = re.compile(r"\b(?:greater|metropolitan|metro|area|region|city of)\b")
USA = "united states"
SAME = {"usa": USA, "us": USA, "u.s.": USA, "u.s": USA, "u.s.a.": USA, "united states of america": USA}
SAME |= {"uk": "united kingdom", "u.k.": "united kingdom", "great britain": "united kingdom"}
STATES = dict(
    pair.split("=")
    for pair in (
        "al=alabama,ak=alaska,az=arizona,ar=arkansas,ca=california,co=colorado,ct=connecticut,de=delaware,"
        "fl=florida,ga=georgia,hi=hawaii,id=idaho,il=illinois,in=indiana,ia=iowa,ks=kansas,ky=kentucky,"
        "la=louisiana,me=maine,md=maryland,ma=massachusetts,mi=michigan,mn=minnesota,ms=mississippi,"
        "mo=missouri,mt=montana,ne=nebraska,nv=nevada,nh=new hampshire,nj=new jersey,nm=new mexico,"
        "ny=new york,nc=north carolina,nd=north dakota,oh=ohio,ok=oklahoma,or=oregon,pa=pennsylvania,"
        "ri=rhode island,sc=south carolina,sd=south dakota,tn=tennessee,tx=texas,ut=utah,vt=vermont,"
        "va=virginia,wa=washington,wv=west virginia,wi=wisconsin,wy=wyoming,dc=district of columbia"
    ).split(",")
)
STATE_NAMES = frozenset(STATES.values())


class Nearness(IntEnum):
    """Points out of 100 (J section 6)."""

    NONE = 40
    REGIONAL = 75
    REMOTE = 80
    EXACT = 100


def nearness(home: str, place: str) -> Nearness:
    """How near `place`, which a recruiter covers, is to where the person is."""
    here, there = parts_of(home), parts_of(place)
    if ANYWHERE & (_words(home) | _words(place)):
        return Nearness.REMOTE
    if not here or not there:
        return Nearness.NONE
    if here == there or (here[0] == there[0] and (len(here) == 1 or len(there) == 1)):
        return Nearness.EXACT
    if here[0] == there[0] and set(here[1:]) & set(there[1:]):
        return Nearness.EXACT
    if there == (USA,) and set(here) & STATE_NAMES:
        return Nearness.REMOTE
    # The region or country of one names the other's; two cities of one name do not.
    shared = set(here[1:]) & set(there) | set(there[1:]) & set(here)
    return Nearness.REGIONAL if shared - {USA} else Nearness.NONE


def parts_of(text: str) -> tuple[str, ...]:
    """City, state, country, each by its full name in small letters; as many of them as there are."""
    parts = (AROUND.sub(" ", part.casefold()) for part in re.split(r"[,;/()]", text))
    tidy = [" ".join(part.split()) for part in parts]
    named = [part for part in tidy if part]
    full = [STATES.get(part, part) if i or len(named) == 1 else part for i, part in enumerate(named)]
    return tuple(SAME.get(part, part) for part in full)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))
