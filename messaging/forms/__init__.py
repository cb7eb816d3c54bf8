from messaging.forms.composer import ComposerForm
from messaging.forms.moments import AnswerForm, MomentForm, ScheduleForm
from messaging.forms.sending import PreferencesForm, SequenceForm

__all__ = ["AnswerForm", "ComposerForm", "MomentForm", "PreferencesForm", "ScheduleForm", "SequenceForm"]
