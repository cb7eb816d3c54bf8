from django.urls import path

from messaging.views import composing, generating, listing, marking, optout, preferences, sending, sequences

app_name = "messaging"

urlpatterns = [
    path("", listing.show_list, name="list"),
    path("new/", composing.compose_new, name="new"),
    path("preferences/", preferences.edit_preferences, name="preferences"),
    path("no-more/<str:token>/", optout.opt_out, name="opt-out"),
    path("<uuid:pk>/", composing.show_message, name="detail"),
    path("<uuid:pk>/archive/", listing.archive_message, name="archive"),
    path("<uuid:pk>/unarchive/", listing.unarchive_message, name="unarchive"),
    path("<uuid:pk>/write/<uuid:generation_pk>/", generating.show_progress, name="progress"),
    path("<uuid:pk>/write/<uuid:generation_pk>/stop/", generating.stop_writing, name="stop"),
    path("<uuid:pk>/write/<uuid:generation_pk>/use/", generating.use, name="use"),
    path("<uuid:pk>/write/<uuid:generation_pk>/unuse/", generating.undo_use_of, name="unuse"),
    path("<uuid:pk>/write/<uuid:generation_pk>/keep/", generating.keep_mine, name="keep"),
    path("<uuid:pk>/edit/", marking.edit_again, name="edit"),
    path("<uuid:pk>/sent/", marking.sent, name="sent"),
    path("<uuid:pk>/opened/", marking.opened, name="opened"),
    path("<uuid:pk>/answered/", marking.answered, name="answered"),
    path("<uuid:pk>/unmark/<slug:step>/", marking.unmark_step, name="unmark"),
    path("<uuid:pk>/send/", sending.send_now, name="send"),
    path("<uuid:pk>/schedule/", sending.schedule, name="schedule"),
    path("<uuid:pk>/hold/", sending.hold_back, name="hold"),
    path("<uuid:pk>/again/", sending.send_once_more, name="again"),
    path("<uuid:pk>/follow-ups/", sequences.plan_follow_ups, name="follow-ups"),
    path("sequences/<uuid:sequence_pk>/stop/", sequences.stop, name="sequence-stop"),
]
