from django.urls import URLPattern, path

from pipeline.views import boards, moves

app_name = "pipeline"

urlpatterns: list[URLPattern] = [
    path("", boards.show_applications, name="board"),
    path("recruiters/", boards.show_recruiters, name="recruiters"),
    path("applications/<uuid:pk>/move/", moves.move_application, name="application-move"),
    path("applications/<uuid:pk>/move/undo/", moves.take_back_application, name="application-take-back"),
    path("recruiters/<uuid:recruiter_pk>/move/", moves.move_recruiter, name="recruiter-move"),
    path("recruiters/<uuid:recruiter_pk>/move/undo/", moves.take_back_recruiter, name="recruiter-take-back"),
]
