from resumes.forms.entries import ENTRY_FORMS, EntryForm, entry_form, orphaned_form
from resumes.forms.postings import PostingForm
from resumes.forms.uploads import RenameForm, RoleForm, UploadForm

__all__ = [
    "ENTRY_FORMS",
    "EntryForm",
    "PostingForm",
    "RenameForm",
    "RoleForm",
    "UploadForm",
    "entry_form",
    "orphaned_form",
]
