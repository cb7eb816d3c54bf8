from django.urls import path

from recruiters.views import detail, editing, history, listing, many, planning, search_builder, stages

app_name = "recruiters"

urlpatterns = [
    path("", listing.show_list, name="list"),
    path("add/", editing.add, name="add"),
    path("search/", search_builder.build_search, name="search"),
    path("archive/", many.archive_many, name="archive-many"),
    path("unarchive/", many.unarchive_many, name="unarchive-many"),
    path("stage/", many.move_many, name="move-many"),
    path("stage/undo/", many.move_many_back, name="move-many-back"),
    path("do-not-contact/", many.mark_many, name="mark-many"),
    path("do-not-contact/undo/", many.unmark_many, name="unmark-many"),
    path("<uuid:pk>/", detail.show, name="detail"),
    path("<uuid:pk>/edit/", editing.edit, name="edit"),
    path("<uuid:pk>/archive/", editing.archive, name="archive"),
    path("<uuid:pk>/unarchive/", editing.unarchive, name="unarchive"),
    path("<uuid:pk>/do-not-contact/", editing.mark, name="mark"),
    path("<uuid:pk>/stage/", stages.move, name="move"),
    path("<uuid:pk>/stage/<uuid:change_pk>/undo/", stages.move_back, name="move-back"),
    path("<uuid:pk>/contacts/", history.record, name="record"),
    path("<uuid:pk>/contacts/<uuid:touch_pk>/take-back/", history.take_back_contact, name="take-back"),
    path("<uuid:pk>/notes/", history.add, name="note-add"),
    path("<uuid:pk>/notes/<uuid:note_pk>/", history.edit_note, name="note"),
    path("<uuid:pk>/notes/<uuid:note_pk>/remove/", history.remove, name="note-remove"),
    path("<uuid:pk>/notes/<uuid:note_pk>/bring-back/", history.bring_back, name="note-bring-back"),
    path("<uuid:pk>/next/", planning.plan, name="plan"),
    path("<uuid:pk>/next/done/", planning.finish, name="plan-done"),
    path("<uuid:pk>/next/later/", planning.put_off, name="plan-later"),
    path("<uuid:pk>/next/undo/", planning.put_back, name="plan-undo"),
]
