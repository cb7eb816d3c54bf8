import os

from celery import Celery

from jobezie import task_logs

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jobezie.settings")

app = Celery("jobezie")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
task_logs.listen()
