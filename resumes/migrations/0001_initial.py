import django.db.models.deletion
import resumes.models
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '__first__'),
    ]

    operations = [
        migrations.CreateModel(
            name='Resume',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('title', models.CharField(max_length=255)),
                ('role', models.CharField(blank=True, max_length=200, verbose_name='role you aim at')),
                ('is_master', models.BooleanField(default=False)),
                ('file', models.FileField(max_length=200, upload_to=resumes.models.original_path)),
                ('file_name', models.CharField(max_length=255)),
                ('file_type', models.CharField(choices=[('pdf', 'PDF'), ('docx', 'Word'), ('txt', 'Text')], max_length=8)),
                ('file_size', models.PositiveIntegerField()),
                ('sha256', models.CharField(max_length=64)),
                ('status', models.CharField(choices=[('pending', 'Waiting to be read'), ('reading', 'Being read'), ('success', 'Read'), ('error', 'Could not be read')], default='pending', max_length=8)),
                ('attempts', models.PositiveSmallIntegerField(default=0)),
                ('trouble', models.CharField(blank=True, max_length=40)),
                ('message', models.TextField(blank=True)),
                ('document', models.JSONField(blank=True, null=True)),
                ('sources', models.JSONField(blank=True, default=dict)),
                ('content', models.JSONField(blank=True, default=dict)),
                ('corrected', models.JSONField(blank=True, default=list)),
                ('pages', models.JSONField(blank=True, default=list)),
                ('revision', models.PositiveIntegerField(default=0)),
                ('score_total', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('score', models.JSONField(blank=True, null=True)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('status_at', models.DateTimeField(auto_now_add=True)),
                ('deleted_at', models.DateTimeField(blank=True, null=True)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='resumes', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('deleted_at', None)), fields=['user', '-created_at'], name='resume_list'), models.Index(condition=models.Q(('deleted_at', None), _negated=True), fields=['deleted_at'], name='resume_purge')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('deleted_at', None), ('is_master', True)), fields=('user',), name='resume_one_master_a_person'), models.CheckConstraint(condition=models.Q(('score_total', None), ('score_total__lte', 100), _connector='OR'), name='resume_score_at_most_100')],
            },
        ),
        migrations.CreateModel(
            name='Posting',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('title', models.CharField(max_length=200)),
                ('text', models.TextField()),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('resume', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='postings', to='resumes.resume')),
            ],
        ),
        migrations.CreateModel(
            name='ResumeVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField()),
                ('reason', models.CharField(max_length=200)),
                ('content', models.JSONField()),
                ('sources', models.JSONField(default=dict)),
                ('corrected', models.JSONField(default=list)),
                ('score_total', models.PositiveSmallIntegerField(null=True)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('resume', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='versions', to='resumes.resume')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('resume', 'number'), name='resume_version_number_unique')],
            },
        ),
    ]
