"""Words of a text, the language they are written in, and whether their letters look like language.

Languages are told apart by function words (articles, prepositions, conjunctions): they are few, they
make up a fifth or more of any prose, and nobody lists them as skills. Some words stand in several
lists; only the best list counts.
"""

import re
from collections.abc import Iterator, Sequence

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ]")

PLACEHOLDER = "placeholder"
"""The pseudo-Latin of typesetters, which stands where nobody has written anything yet."""

FUNCTION_WORDS: dict[str, frozenset[str]] = {
    language: frozenset(listed.split())
    for language, listed in {
        "en": "the of and to in a for with on at by from as an that is was were are be been it its this "
        "these which who their our your my we i you or but not all into through across over within while "
        "during after before between per than more up out about under also both each other such when where "
        "how any no new using including has have had they his her will can would",
        "de": "der die das und in von mit für im zu den des auf ein eine einer eines als bei am zum zur an "
        "aus dem nach durch sowie über unter bis seit ist war wurde auch oder nicht ich sich wir werden "
        "vom einem einen pro um zwischen während innerhalb inklusive bzw",
        "fr": "le la les de des du et en un une à au aux pour par dans sur avec d l qui que est sont ou ce "
        "cette ces sous entre afin ainsi chez se son sa ses leur leurs nos plus lors depuis dont je nous il "
        "elle pas mise",
        "es": "el la los las de del y en un una a al para por con que es se su sus como entre sobre más o "
        "desde hasta durante tras e mediante sin lo este esta fue han ha según cada nuestro yo no",
        "it": "il lo la gli le di del della dei delle e in un una a al alla per con da dal che è sono su "
        "nel nella come tra ho si anche presso più non dell all",
        "pt": "o a os as de do da dos das e em um uma no na nos nas para por com que é ao à como sobre "
        "entre mais se ou pelo pela foi são não seu sua",
        "nl": "de het een en van in op met voor te aan bij door als uit naar om over is was zijn dat die "
        "tot ook binnen tussen niet ik wij onze deze of",
        "pl": "i w z na do o od za przez oraz dla się nie jest przy po pod między jako to we ze ds",
        "sv": "och i att en ett på för med av till som är det den om från vid har inom samt var de jag",
        "da": "og i at en et på for med af til som er det den om fra ved har inden samt var de jeg vi",
        "no": "og i å en et på for med av til som er det den om fra ved har innen samt var de jeg vi",
        "fi": "ja on oli sekä että tai mukaan kanssa kuin myös joka olen vuoden osana ei",
        "cs": "a v z na do o od za pro s se je při po jako i nebo ve ze k u",
        "hu": "a az és egy is volt hogy nem vagy mint során által ki meg",
        "ro": "și în de la cu pe pentru din a al ale un o că este prin sau care",
        "tr": "ve ile bir bu için olarak da de en olan üzerinde kadar sonra veya",
        "vi": "và của các cho với trong là được có một về tại từ đến những",
        "id": "dan di yang untuk dengan dari pada ke dalam sebagai adalah oleh",
        PLACEHOLDER: "lorem ipsum dolor sit amet consectetur consectetuer adipiscing adipisicing elit sed "
        "eiusmod tempor incididunt ut labore et dolore magna aliqua enim ad minim veniam quis nostrud "
        "exercitation ullamco laboris nisi aliquip ex ea commodo consequat duis aute irure reprehenderit "
        "voluptate velit esse cillum eu fugiat nulla pariatur excepteur sint occaecat cupidatat non "
        "proident sunt culpa qui officia deserunt mollit anim id est laborum fusce vestibulum praesent nunc "
        "vivamus aenean maecenas donec etiam nam quisque phasellus pellentesque vitae vel ac at a eget "
        "mauris tincidunt porta lectus turpis nec cras morbi curabitur suspendisse nullam integer proin "
        "vehicula ultricies viverra tortor pretium ante faucibus orci luctus posuere cubilia hac habitasse "
        "platea dictumst libero justo risus semper felis massa neque odio sapien arcu augue tellus "
        "bibendum egestas urna facilisis gravida rutrum ligula blandit lacinia tristique accumsan "
        "condimentum interdum sollicitudin malesuada feugiat dignissim convallis eros diam nibh erat "
        "volutpat ornare molestie euismod imperdiet venenatis sem leo purus quam metus mi eleifend sagittis "
        "scelerisque hendrerit mattis dapibus laoreet iaculis aliquam aliquet rhoncus fermentum congue "
        "lobortis varius tempus vulputate dui nisl placerat potenti sodales auctor ultrices cum sociis "
        "natoque penatibus magnis dis parturient montes nascetur ridiculus mus temporibus quibusdam "
        "officiis debitis aut rerum necessitatibus saepe eveniet",
    }.items()
}

EVERYDAY = frozenset().union(*(listed for name, listed in FUNCTION_WORDS.items() if name != PLACEHOLDER))
"""Function words of all languages: never a keyword."""

_ODD_PAIRS = (
    "bq bx cf cj cv cx dx fk fq fv fx fz gq gx hx jb jc jd jf jg jh jk jl jm jn jp jq jr js jt jv jw jx jy "
    "jz kq kx lq lx mq mx px pq qb qc qd qf qg qh qj qk ql qm qn qo qp qr qs qt qv qw qx qy qz sx tq vb vf "
    "vh vj vk vm vp vq vt vw vx vz wj wq wv wx xb xd xf xg xj xk xl xm xn xq xr xv xw xz yq yv yx zf zg zj "
    "zq zr zv zx"
)
"""Pairs of letters that follow each other in next to no word of a European language. Ours: under 15 in a
million in the O*NET task statements, without those that other languages use."""

_NEVER_TOGETHER = frozenset(_ODD_PAIRS.split())


_LONG = re.compile(r"[^\W\d_]{14,}")
"""Letters of a word that says as much as two: `Projektverantwortung`. Ours."""


def words_of(text: str) -> list[str]:
    """Words in lower case, apostrophes kept inside, `l'équipe` as two words."""
    return [word for word, _, _ in span_words(text)]


def span_words(text: str) -> Iterator[tuple[str, int, int]]:
    """The words of `words_of`, each with its place in the text."""
    for match in _WORD.finditer(text):
        word, start, end = match.group().lower().replace("’", "'"), *match.span()
        head, mark, tail = word.partition("'")
        if mark and len(head) <= 2 and len(tail) > 2:
            yield head, start, start + len(head)
            yield tail, end - len(tail), end
        else:
            yield word, start, end


def count_words(text: str) -> int:
    """Words as a reader counts them; two characters of Chinese, Japanese or Korean make a word."""
    wide = len(_WIDE.findall(text))
    return len(_WORD.findall(_WIDE.sub(" ", text))) + wide // 2


def weigh_words(text: str) -> int:
    """Words by what they say: a compound in one word counts as two, so that German needs no more lines."""
    return count_words(text) + len(_LONG.findall(text))


def is_other_script(text: str) -> bool:
    """Mostly letters that are not Latin: the rules of this package can't judge such words."""
    letters = sum(character.isalpha() for character in text)
    return letters > 0 and len(_LATIN.findall(text)) < 0.6 * letters


def language_of(words: Sequence[str]) -> str | None:
    """Code of the language with the most function words among `words`, None below one in fifteen."""
    if not words:
        return None
    counts = {name: sum(word in listed for word in words) for name, listed in FUNCTION_WORDS.items()}
    best = max(counts, key=lambda name: (counts[name], name == "en"))
    return best if counts[best] >= max(2, len(words) / 15) else None


def share_of_function_words(words: Sequence[str], language: str) -> float:
    listed = FUNCTION_WORDS[language]
    return sum(word in listed for word in words) / len(words) if words else 0.0


def is_letter_salad(word: str) -> bool:
    """A word of five letters or more that no European language would spell so."""
    if len(word) < 5 or not word.isascii() or not word.isalpha():
        return False
    pairs = {word[i : i + 2] for i in range(len(word) - 1)}
    return bool(pairs & _NEVER_TOGETHER) or not re.search(r"[aeiouy]", word)
