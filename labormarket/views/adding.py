from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.views.decorators.http import require_POST, require_safe

from accounts.requests import SignedInRequest
from core.htmx import toast
from labormarket.forms.skills import SkillForm
from labormarket.owning import TooManySkills, add_skill, remove_skill

NO_NAME = "Say which skill you mean, in at most 200 characters."


@require_POST
def add(request: SignedInRequest) -> HttpResponse:
    """Put a skill on the profile; for htmx the answer stands where the button was."""
    form = SkillForm(request.POST)
    if not form.is_valid():
        toast(request, NO_NAME, level=messages.WARNING)
        return _back(request)
    name = form.cleaned_data["name"]
    try:
        is_new = add_skill(user=request.user, name=name)
    except TooManySkills as full:
        toast(request, str(full), level=messages.WARNING)
        return _answer(request, form, is_added=False)
    if is_new:
        undo = reverse("labormarket:skill-remove")
        undo += f"?{urlencode({'name': name, 'next': form.cleaned_data['next']})}"
        toast(request, f"“{name}” is on your profile.", undo=undo)
    else:
        toast(request, f"“{name}” was on your profile already.", level=messages.INFO)
    return _answer(request, form, is_added=True)


@require_POST
def remove(request: SignedInRequest) -> HttpResponse:
    """Take a skill off again; the address says which."""
    form = SkillForm(request.GET)
    if form.is_valid() and remove_skill(user=request.user, name=form.cleaned_data["name"]):
        toast(request, f"“{form.cleaned_data['name']}” is off your profile.")
    else:
        toast(request, "That skill is not on your profile any more.", level=messages.INFO)
    return _back(request, form.cleaned_data.get("next", ""))


@require_safe
def where(request: SignedInRequest) -> HttpResponse:
    """Where her own documents show a skill, or could: told by the floors above."""
    form = SkillForm(request.GET)
    name = form.cleaned_data["name"] if form.is_valid() else ""
    back = _own_page(request, form.cleaned_data.get("next", ""))
    template = "labormarket/where.html"
    template = f"{template}#place" if request.htmx else template
    return render(request, template, {"name": name, "back": back}, status=200 if name else 422)


def _answer(request: SignedInRequest, form: SkillForm, *, is_added: bool) -> HttpResponse:
    if not request.htmx:
        return _back(request, form.cleaned_data["next"])
    context = {**form.cleaned_data, "is_added": is_added}
    return render(request, "labormarket/add_skill.html", context)


def _back(request: SignedInRequest, path: str = "") -> HttpResponse:
    return redirect(_own_page(request, path))


def _own_page(request: SignedInRequest, path: str) -> str:
    """The page of this site that a form names, else the map of skills."""
    if path.startswith("/") and url_has_allowed_host_and_scheme(path, allowed_hosts=None):
        return path
    return reverse("labormarket:skills-map")
