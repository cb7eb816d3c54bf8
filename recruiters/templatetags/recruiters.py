from datetime import date

from django import template

from recruiters.models import Recruiter

register = template.Library()


@register.filter
def needs_follow_up(recruiter: Recruiter, today: date) -> bool:
    return recruiter.needs_follow_up(today)


@register.filter
def has_action_due(recruiter: Recruiter, today: date) -> bool:
    return recruiter.has_action_due(today)
