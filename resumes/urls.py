from django.urls import path

from resumes.views import analysis, files, listing, matching, reading, upload, versions

app_name = "resumes"

urlpatterns = [
    path("", listing.show_list, name="list"),
    path("delete/", listing.delete_many, name="delete-many"),
    path("undelete/", listing.undelete_many, name="undelete-many"),
    path("upload/", upload.upload, name="upload"),
    path("sample/", upload.try_sample, name="sample"),
    path("<uuid:pk>/", reading.read, name="detail"),
    path("<uuid:pk>/progress/", upload.show_progress, name="progress"),
    path("<uuid:pk>/again/", upload.read_once_more, name="again"),
    path("<uuid:pk>/values/<slug:section>/add/", reading.add_value, name="add"),
    path("<uuid:pk>/values/<slug:section>/<int:index>/", reading.correct_value, name="correct"),
    path("<uuid:pk>/values/<slug:section>/<int:index>/remove/", reading.remove_value, name="remove"),
    path("<uuid:pk>/analysis/", analysis.show_analysis, name="analysis"),
    path("<uuid:pk>/role/", analysis.aim, name="role"),
    path("<uuid:pk>/postings/", matching.show_postings, name="postings"),
    path("<uuid:pk>/postings/<uuid:posting_pk>/", matching.show_match, name="match"),
    path("<uuid:pk>/postings/<uuid:posting_pk>/delete/", matching.delete_posting, name="posting-delete"),
    path("<uuid:pk>/versions/", versions.show_versions, name="versions"),
    path("<uuid:pk>/versions/compare/", versions.compare_versions, name="compare"),
    path("<uuid:pk>/versions/<int:number>/", versions.show_version, name="version"),
    path("<uuid:pk>/versions/<int:number>/restore/", versions.restore, name="restore"),
    path("<uuid:pk>/rename/", listing.rename, name="rename"),
    path("<uuid:pk>/master/", listing.make_master, name="master"),
    path("<uuid:pk>/delete/", listing.delete, name="delete"),
    path("<uuid:pk>/undelete/", listing.undelete, name="undelete"),
    path("<uuid:pk>/file/", files.download, name="file"),
    path("<uuid:pk>/pages/<int:number>/", files.show_page, name="page"),
]
