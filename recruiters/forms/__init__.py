from recruiters.forms.history import ActionForm, NoteForm, TouchForm
from recruiters.forms.recruiter import RecruiterForm

__all__ = ["ActionForm", "NoteForm", "RecruiterForm", "TouchForm"]
