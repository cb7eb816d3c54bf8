"""PDF files whose pages are hostile: too much to inflate, to draw or to read."""

import io
import zlib
from collections.abc import Callable

from PIL import Image

from tests.hostile.flate import MEGABYTE, zlib_repeated
from tests.hostile.pdf_frame import TEXT, one_page, packed, stream


def double_flate() -> bytes:
    inner = zlib_repeated(b" " * MEGABYTE, 4096)
    outer = zlib.compress(zlib.compress(inner, 9), 9)
    return one_page(stream(outer, b"/Filter[/FlateDecode/FlateDecode/FlateDecode]"))


def flate_of_operators() -> bytes:
    return one_page(stream(zlib_repeated(TEXT * 1000, 4000), b"/Filter/FlateDecode"))


def million_paths() -> bytes:
    return one_page(packed(TEXT + b"0 0 m 612 792 l 300 10 l 5 5 l h S\n" * 1_000_000))


def one_endless_path() -> bytes:
    return one_page(packed(TEXT + b"0 0 m " + b"612 792 l 3 10 l 600 3 l " * 400_000 + b"f"))


def million_words() -> bytes:
    lines = (
        b"BT /F1 1 Tf %d %d Td (word%d) Tj ET\n" % (i * 7 % 600, i * 13 % 780, i) for i in range(300_000)
    )
    return one_page(packed(b"".join(lines)))


def one_word_a_million_letters() -> bytes:
    return one_page(packed(b"BT /F1 1 Tf 1 1 Td (" + b"x" * 3_000_000 + b") Tj ET"))


def words_on_one_spot() -> bytes:
    return one_page(packed(b"BT /F1 9 Tf 50 700 Td (Ana) Tj ET\n" * 100_000))


def giant_font() -> bytes:
    return one_page(stream(b"BT /F1 1e30 Tf 50 700 Td (Ana Silva) Tj /F1 -99999999 Tf (x) Tj ET" + TEXT))


def absurd_numbers() -> bytes:
    return one_page(stream(b"1e38 0 0 1e38 1e38 -1e38 cm 99999999999999999999 w 0 0 m 1e38 nan l S\n" + TEXT))


def huge_page() -> bytes:
    return one_page(stream(TEXT), box=b"-99999999 -99999999 99999999 99999999")


def tiny_page() -> bytes:
    return one_page(stream(TEXT), box=b"0 0 0.001 0.001")


def thin_page() -> bytes:
    return one_page(stream(TEXT), box=b"0 0 1 14400")


def upside_down_page() -> bytes:
    return one_page(stream(TEXT), box=b"612 792 0 0", page=b"/Rotate 12345/UserUnit 1e9/CropBox[5 5 5 5]")


def endless_q() -> bytes:
    return one_page(packed(b"q " * 3_000_000 + TEXT))


def recursive_form() -> bytes:
    form = stream(
        b"/X0 Do " + TEXT, b"/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</XObject<</X0 6 0 R>>>>"
    )
    return one_page(stream(b"/X0 Do"), resources=b"/XObject<</X0 6 0 R>>", more=[form])


def form_laughs() -> bytes:
    """Twelve forms, each drawing the next ten times."""
    entries = (
        b"/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</XObject<</X %d 0 R>>/Font<</F1 5 0 R>>>>"
    )
    forms = [stream(b"/X Do " * 10, entries % (7 + i)) for i in range(12)]
    last = stream(TEXT, b"/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</Font<</F1 5 0 R>>>>")
    return one_page(stream(b"/X Do"), resources=b"/XObject<</X 6 0 R>>", more=[*forms, last])


def pattern_in_itself() -> bytes:
    entries = b"/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1 1]/XStep .001/YStep .001"
    pattern = stream(b"/Pattern cs /P scn 0 0 1 1 re f", entries + b"/Resources<</Pattern<</P 6 0 R>>>>")
    page = stream(b"/Pattern cs /P scn 0 0 612 792 re f " + TEXT)
    return one_page(page, resources=b"/Pattern<</P 6 0 R>>", more=[pattern])


def glyph_in_itself() -> bytes:
    font = (
        b"<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[.001 0 0 .001 0 0]"
        b"/FirstChar 97/LastChar 97"
        b"/Widths[1000]/Encoding<</Differences[97/a]>>/CharProcs<</a 7 0 R>>/Resources<</Font<</T 6 0 R>>>>>>"
    )
    glyph = stream(b"1000 0 d0 BT /T 1 Tf (aaaaaaaaaa) Tj ET")
    page = stream(b"BT /T 12 Tf 50 700 Td (aaaaaaaaaa) Tj ET")
    return one_page(page, resources=b"/Font<</T 6 0 R>>", more=[font, glyph])


def letters_that_mean_novels() -> bytes:
    """A character map that turns each glyph into five hundred letters."""
    targets = b"".join(b"<%02x><%s>\n" % (code, b"0041" * 500) for code in range(32, 127))
    table = b"begincmap\n1 begincodespacerange\n<00><ff>\nendcodespacerange\n95 beginbfchar\n" + targets
    fonts = [
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 7 0 R>>",
        packed(table + b"endbfchar\nendcmap"),
    ]
    page = packed(b"BT /G 1 Tf 50 700 Td (" + b"abcdefgh" * 25_000 + b") Tj ET")
    return one_page(page, resources=b"/Font<</G 6 0 R>>", more=fonts)


def giant_image() -> bytes:
    entries = b"/Type/XObject/Subtype/Image/Width 60000/Height 60000/ColorSpace/DeviceRGB/BitsPerComponent 8"
    image = stream(zlib_repeated(b"\x7f" * MEGABYTE, 2000), entries + b"/Filter/FlateDecode")
    page = stream(b"q 612 0 0 792 0 0 cm /I Do Q " + TEXT)
    return one_page(page, resources=b"/XObject<</I 6 0 R>>", more=[image])


def lying_jpeg() -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (16, 16)).save(buffer, "JPEG")
    jpeg = bytearray(buffer.getvalue())
    frame = jpeg.index(b"\xff\xc0")
    jpeg[frame + 5 : frame + 9] = b"\xff\xdc\xff\xdc"
    entries = b"/Type/XObject/Subtype/Image/Width 65500/Height 65500/ColorSpace/DeviceRGB/BitsPerComponent 8"
    image = stream(bytes(jpeg), entries + b"/Filter/DCTDecode")
    page = stream(b"q 612 0 0 792 0 0 cm /I Do Q")
    return one_page(page, resources=b"/XObject<</I 6 0 R>>", more=[image])


def many_filters() -> bytes:
    return one_page(stream(b"00>", b"/Filter[%s]" % (b"/ASCIIHexDecode" * 100_000)))


def run_lengths() -> bytes:
    return one_page(
        stream(zlib.compress(b"\x81\x20" * 4_000_000, 9), b"/Filter[/FlateDecode/RunLengthDecode]")
    )


BOMBS: dict[str, Callable[[], bytes]] = {
    build.__name__: build
    for build in (
        double_flate,
        flate_of_operators,
        million_paths,
        one_endless_path,
        million_words,
        one_word_a_million_letters,
        words_on_one_spot,
        giant_font,
        absurd_numbers,
        huge_page,
        tiny_page,
        thin_page,
        upside_down_page,
        endless_q,
        recursive_form,
        form_laughs,
        pattern_in_itself,
        glyph_in_itself,
        letters_that_mean_novels,
        giant_image,
        lying_jpeg,
        many_filters,
        run_lengths,
    )
}
