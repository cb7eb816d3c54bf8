from django.urls import URLPattern, path

from pipeline.views import adding, applications, boards, interviews, moves, sending, table

app_name = "pipeline"

urlpatterns: list[URLPattern] = [
    path("", boards.show_applications, name="board"),
    path("recruiters/", boards.show_recruiters, name="recruiters"),
    path("applications/<uuid:pk>/move/", moves.move_application, name="application-move"),
    path("applications/<uuid:pk>/move/undo/", moves.take_back_application, name="application-take-back"),
    path("recruiters/<uuid:recruiter_pk>/move/", moves.move_recruiter, name="recruiter-move"),
    path("recruiters/<uuid:recruiter_pk>/move/undo/", moves.take_back_recruiter, name="recruiter-take-back"),
    path("applications/", table.show_table, name="applications"),
    path("applications/many/", table.change_many, name="applications-change"),
    path("applications/undo/", table.undo, name="applications-undo"),
    path("applications/new/", adding.add, name="application-new"),
    path("applications/<uuid:pk>/", applications.show, name="application"),
    path("applications/<uuid:pk>/edit/", applications.edit, name="application-edit"),
    path("applications/<uuid:pk>/stage/", applications.move, name="application-stage"),
    path("applications/<uuid:pk>/apply/", sending.send, name="application-apply"),
    path("applications/<uuid:pk>/notes/", applications.note, name="application-notes"),
    path("applications/<uuid:pk>/match/", applications.match, name="application-match"),
    path("applications/<uuid:pk>/archive/", applications.put_away, name="application-archive"),
    path("applications/<uuid:pk>/unarchive/", applications.take_out, name="application-unarchive"),
    path("applications/<uuid:pk>/interviews/add/", interviews.add, name="interview-add"),
    path("interviews/<uuid:interview_pk>/", interviews.edit, name="interview"),
    path("interviews/<uuid:interview_pk>/done/", interviews.hold, name="interview-done"),
    path("interviews/<uuid:interview_pk>/cancel/", interviews.cancel, name="interview-cancel"),
    path("interviews/<uuid:interview_pk>/reinstate/", interviews.take_back, name="interview-reinstate"),
    path("interviews/<uuid:interview_pk>/thanked/", interviews.thank, name="interview-thank"),
    path("interviews/<uuid:interview_pk>/not-thanked/", interviews.unthank, name="interview-unthank"),
]
