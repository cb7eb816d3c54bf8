import uuid

from django.db import models

from recruiters.models.recruiter import Recruiter


class Research(models.Model):
    """What a person pasted about a recruiter or a company, and the summary drawn from it.

    `sentences` is a list of {"text", "start", "end"}: each sentence of the summary with the span of `text`
    (character offsets, end exclusive) that says so. `status` is pending, ready or error;
    `writer` is who wrote it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    recruiter = models.ForeignKey(Recruiter, on_delete=models.CASCADE, related_name="researches")
    title = models.CharField(max_length=200, blank=True)
    url = models.URLField("where it stands", max_length=1000, blank=True)
    text = models.TextField()
    sentences = models.JSONField(default=list, blank=True)
    status = models.CharField(max_length=8, default="pending")
    trouble = models.CharField(max_length=200, blank=True)
    writer = models.CharField(max_length=20, blank=True)
    quota_window = models.CharField(max_length=20, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.title or self.text[:60]
