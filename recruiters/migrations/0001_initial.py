import accounts.contact
import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import recruiters.stages
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
            name='ContactImport',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('file_name', models.CharField(blank=True, max_length=255)),
                ('headings', models.JSONField(blank=True, default=list)),
                ('rows', models.JSONField(blank=True, default=list)),
                ('columns', models.JSONField(blank=True, default=list)),
                ('entries', models.JSONField(blank=True, default=list)),
                ('choices', models.JSONField(blank=True, default=dict)),
                ('status', models.CharField(choices=[('open', 'Being looked through'), ('running', 'Being brought in'), ('done', 'Brought in'), ('failed', 'Failed')], default='open', max_length=8)),
                ('result', models.JSONField(blank=True, default=dict)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('started_at', models.DateTimeField(blank=True, null=True)),
                ('finished_at', models.DateTimeField(blank=True, null=True)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='contact_imports', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Recruiter',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('first_name', models.CharField(max_length=100)),
                ('last_name', models.CharField(blank=True, max_length=100)),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail address')),
                ('phone', models.CharField(blank=True, max_length=50, validators=[accounts.contact.validate_phone])),
                ('linkedin_url', models.URLField(blank=True, max_length=500, verbose_name='LinkedIn address')),
                ('company', models.CharField(blank=True, max_length=200)),
                ('title', models.CharField(blank=True, max_length=200, verbose_name='job title')),
                ('company_type', models.CharField(blank=True, choices=[('agency', 'Agency'), ('corporate', 'Corporate'), ('executive_search', 'Executive search')], max_length=20)),
                ('specialty', models.CharField(blank=True, max_length=200)),
                ('industries', models.JSONField(blank=True, default=list)),
                ('locations', models.JSONField(blank=True, default=list)),
                ('salary_from', models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(2000000000)], verbose_name='salaries they place, from')),
                ('salary_to', models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(2000000000)], verbose_name='salaries they place, to')),
                ('source', models.CharField(blank=True, max_length=200, verbose_name='where you met')),
                ('stage', models.CharField(choices=[('new', 'New'), ('researching', 'Researching'), ('contacted', 'Contacted'), ('responded', 'Responded'), ('interviewing', 'Interviewing'), ('offer', 'Offer'), ('accepted', 'Accepted'), ('declined', 'Declined')], default=recruiters.stages.Stage['NEW'], max_length=12)),
                ('stage_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='in this stage since')),
                ('rank', models.BigIntegerField(default=0)),
                ('do_not_contact', models.BooleanField(default=False, verbose_name='do not contact')),
                ('next_action', models.CharField(blank=True, max_length=255)),
                ('next_action_on', models.DateField(blank=True, null=True, verbose_name='on')),
                ('last_contact_at', models.DateTimeField(blank=True, null=True)),
                ('follow_up_on', models.DateField(blank=True, null=True)),
                ('research_summary', models.JSONField(blank=True, default=list)),
                ('engagement_total', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('fit_total', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('priority_total', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('scores', models.JSONField(blank=True, default=dict)),
                ('revision', models.PositiveIntegerField(default=0)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('archived_at', models.DateTimeField(blank=True, null=True)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='recruiters', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('archived_at', None)), fields=['user', '-priority_total'], name='recruiter_list'), models.Index(condition=models.Q(('archived_at', None)), fields=['user', 'stage', 'rank'], name='recruiter_board')],
                'constraints': [models.CheckConstraint(condition=models.Q(('stage__in', ['new', 'researching', 'contacted', 'responded', 'interviewing', 'offer', 'accepted', 'declined'])), name='recruiter_stage_is_known')],
            },
        ),
        migrations.CreateModel(
            name='Note',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('general', 'Note'), ('call', 'From a call'), ('meeting', 'From a meeting'), ('research', 'Found out'), ('referral', 'Referral'), ('done', 'Done')], default='general', max_length=10)),
                ('text', models.TextField()),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('deleted_at', models.DateTimeField(blank=True, null=True)),
                ('recruiter', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='notes', to='recruiters.recruiter')),
            ],
            options={
                'indexes': [models.Index(fields=['recruiter', '-created_at'], name='note_timeline')],
            },
        ),
        migrations.CreateModel(
            name='Research',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('title', models.CharField(blank=True, max_length=200, verbose_name='what it is')),
                ('url', models.URLField(blank=True, max_length=1000, validators=[django.core.validators.URLValidator(schemes=['http', 'https'])], verbose_name='where it stands')),
                ('text', models.TextField()),
                ('sentences', models.JSONField(blank=True, default=list)),
                ('status', models.CharField(choices=[('pending', 'Waiting'), ('working', 'Being read'), ('ready', 'Ready'), ('error', 'Failed')], default='pending', max_length=8)),
                ('trouble', models.CharField(blank=True, max_length=200)),
                ('writer', models.CharField(blank=True, max_length=20)),
                ('model', models.CharField(blank=True, max_length=200)),
                ('window', models.DateField(blank=True, null=True)),
                ('asked_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('finished_at', models.DateTimeField(blank=True, null=True)),
                ('deleted_at', models.DateTimeField(blank=True, null=True)),
                ('recruiter', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='researches', to='recruiters.recruiter')),
            ],
            options={
                'indexes': [models.Index(fields=['recruiter', '-created_at'], name='research_newest')],
            },
        ),
        migrations.CreateModel(
            name='StageChange',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('before', models.CharField(choices=[('new', 'New'), ('researching', 'Researching'), ('contacted', 'Contacted'), ('responded', 'Responded'), ('interviewing', 'Interviewing'), ('offer', 'Offer'), ('accepted', 'Accepted'), ('declined', 'Declined')], max_length=12)),
                ('after', models.CharField(choices=[('new', 'New'), ('researching', 'Researching'), ('contacted', 'Contacted'), ('responded', 'Responded'), ('interviewing', 'Interviewing'), ('offer', 'Offer'), ('accepted', 'Accepted'), ('declined', 'Declined')], max_length=12)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('recruiter', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='stage_changes', to='recruiters.recruiter')),
            ],
            options={
                'indexes': [models.Index(fields=['recruiter', '-at'], name='recruiter_stage_history')],
            },
        ),
        migrations.CreateModel(
            name='Touch',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('sent', 'Message sent'), ('opened', 'Message opened'), ('responded', 'They answered'), ('call', 'Call'), ('meeting', 'Meeting')], max_length=10)),
                ('is_follow_up', models.BooleanField(default=False)),
                ('channel', models.CharField(blank=True, max_length=20)),
                ('text', models.TextField(blank=True)),
                ('reference', models.UUIDField(blank=True, null=True)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('recruiter', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='touches', to='recruiters.recruiter')),
                ('stage_change', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='recruiters.stagechange')),
            ],
            options={
                'indexes': [models.Index(fields=['recruiter', '-at'], name='touch_timeline')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('reference', None), _negated=True), fields=('recruiter', 'kind', 'reference'), name='touch_told_once')],
            },
        ),
    ]
