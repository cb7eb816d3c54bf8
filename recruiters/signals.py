"""News for the floors above. Each is sent once, inside the transaction of what it tells of."""

from django.dispatch import Signal

recruiter_added = Signal()  # recruiter, at
stage_changed = Signal()  # recruiter, before, after, at, change
stage_change_undone = Signal()  # recruiter, change (its key), at
touch_logged = Signal()  # touch
touch_taken_back = Signal()  # touch, which is no row any more but has its key
note_added = Signal()  # note
note_removed = Signal()  # note
note_brought_back = Signal()  # note
research_completed = Signal()  # research
