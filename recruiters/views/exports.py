from collections.abc import Callable, Iterable, Iterator

from django.http import HttpRequest, HttpResponseBase, StreamingHttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from recruiters.choosing import Choice, chosen
from recruiters.exporting import cards, csv_lines
from recruiters.models import Recruiter


@require_safe
def export_csv(request: HttpRequest) -> HttpResponseBase:
    """Those that the list shows with the same address."""
    return _file(request, csv_lines, "text/csv; charset=utf-8", "csv")


@require_safe
def export_cards(request: HttpRequest) -> HttpResponseBase:
    return _file(request, cards, "text/vcard; charset=utf-8", "vcf")


def _file(
    request: HttpRequest, write: Callable[[Iterable[Recruiter]], Iterator[str]], kind: str, suffix: str
) -> HttpResponseBase:
    today = timezone.localdate()
    rows = chosen(request.user, Choice.read(request.GET), today=today).defer(None).defer("scores")
    response = StreamingHttpResponse(
        write(rows.prefetch_related("notes").iterator(chunk_size=200)), content_type=kind
    )
    response["Content-Disposition"] = f'attachment; filename="recruiters-{today}.{suffix}"'
    response["Cache-Control"] = "private, no-store"
    return response
