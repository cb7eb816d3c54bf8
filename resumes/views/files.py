from uuid import UUID

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from core.middleware.limits import uncounted
from resumes.models import FileType, Resume

_CONTENT_TYPES = {
    FileType.PDF.value: "application/pdf",
    FileType.DOCX.value: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    FileType.TXT.value: "text/plain; charset=utf-8",
}


@require_safe
@cache_control(private=True, no_store=True)
def download(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """The file as it was uploaded, always as a download: a browser never opens it on our origin."""
    resume = get_object_or_404(Resume.objects.for_user(request.user).for_listing(), pk=pk)
    return _file(
        resume.file.name or "",
        content_type=_CONTENT_TYPES[resume.file_type],
        as_attachment=True,
        filename=resume.file_name,
    )


@uncounted
@require_safe
@cache_control(private=True, max_age=3600, immutable=True)
def show_page(request: HttpRequest, pk: UUID, number: int) -> HttpResponseBase:
    resume = get_object_or_404(Resume.objects.for_user(request.user).only("user_id", "pages"), pk=pk)
    if number not in {page["number"] for page in resume.pages}:
        raise Http404
    return _file(resume.page_path(number), content_type="image/webp")


def _file(path: str, **kwargs: str | bool) -> FileResponse:
    try:
        return FileResponse(default_storage.open(path), **kwargs)  # type: ignore[arg-type]
    except FileNotFoundError as error:
        raise Http404 from error
