import django.db.models.deletion
import django.utils.timezone
import pipeline.stages
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '__first__'),
        ('recruiters', '0001_initial'),
        ('resumes', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Application',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('title', models.CharField(max_length=200, verbose_name='job title')),
                ('company', models.CharField(blank=True, max_length=200)),
                ('place', models.CharField(blank=True, max_length=200)),
                ('url', models.URLField(blank=True, max_length=2000, verbose_name='address of the posting')),
                ('source', models.CharField(blank=True, max_length=200, verbose_name='where you found it')),
                ('posting', models.TextField(blank=True)),
                ('salary_from', models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True)),
                ('salary_to', models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True)),
                ('salary_currency', models.CharField(choices=[('USD', 'US dollar (USD)'), ('EUR', 'Euro (EUR)'), ('GBP', 'Pound sterling (GBP)'), ('CHF', 'Swiss franc (CHF)'), ('CAD', 'Canadian dollar (CAD)'), ('AUD', 'Australian dollar (AUD)'), ('NZD', 'New Zealand dollar (NZD)'), ('SEK', 'Swedish krona (SEK)'), ('NOK', 'Norwegian krone (NOK)'), ('DKK', 'Danish krone (DKK)'), ('PLN', 'Polish zloty (PLN)'), ('CZK', 'Czech koruna (CZK)'), ('INR', 'Indian rupee (INR)'), ('SGD', 'Singapore dollar (SGD)'), ('JPY', 'Japanese yen (JPY)'), ('BRL', 'Brazilian real (BRL)'), ('MXN', 'Mexican peso (MXN)'), ('ZAR', 'South African rand (ZAR)')], default='USD', max_length=3)),
                ('salary_period', models.CharField(blank=True, choices=[('year', 'a year'), ('month', 'a month'), ('week', 'a week'), ('day', 'a day'), ('hour', 'an hour')], max_length=5)),
                ('deadline', models.DateField(blank=True, null=True)),
                ('notes', models.TextField(blank=True)),
                ('next_action', models.CharField(blank=True, max_length=255)),
                ('next_action_on', models.DateField(blank=True, null=True, verbose_name='on')),
                ('match_total', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('match', models.JSONField(blank=True, null=True)),
                ('stage', models.CharField(choices=[('saved', 'Saved'), ('applied', 'Applied'), ('screening', 'Screening'), ('interviewing', 'Interviewing'), ('offer', 'Offer'), ('accepted', 'Accepted'), ('rejected', 'Rejected'), ('withdrawn', 'Withdrawn'), ('no_answer', 'No answer')], default=pipeline.stages.ApplicationStage['SAVED'], max_length=12)),
                ('stage_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='in this stage since')),
                ('rank', models.BigIntegerField(default=0)),
                ('applied_at', models.DateTimeField(blank=True, null=True)),
                ('revision', models.PositiveIntegerField(default=0)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('archived_at', models.DateTimeField(blank=True, null=True)),
                ('contacts', models.ManyToManyField(blank=True, related_name='applications', to='recruiters.recruiter')),
                ('resume', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='applications', to='resumes.resume')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='applications', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('archived_at', None)), fields=['user', 'stage', 'rank'], name='application_board'), models.Index(condition=models.Q(('archived_at', None)), fields=['user', '-created_at'], name='application_list')],
                'constraints': [models.CheckConstraint(condition=models.Q(('stage__in', ['saved', 'applied', 'screening', 'interviewing', 'offer', 'accepted', 'rejected', 'withdrawn', 'no_answer'])), name='application_stage_is_known'), models.CheckConstraint(condition=models.Q(models.Q(('salary_from', None), ('salary_from__gte', 0), _connector='OR'), models.Q(('salary_to', None), ('salary_to__gte', 0), _connector='OR')), name='application_salary_is_not_negative')],
            },
        ),
        migrations.CreateModel(
            name='Activity',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('recruiter_added', 'Recruiter added'), ('message_sent', 'Message sent'), ('message_opened', 'Message opened'), ('response_received', 'Answer received'), ('interview_scheduled', 'Interview scheduled'), ('interview_completed', 'Interview done'), ('offer_received', 'Offer received'), ('offer_accepted', 'Offer accepted'), ('offer_declined', 'Offer declined'), ('status_change', 'Stage changed'), ('resume_uploaded', 'Resume uploaded'), ('resume_tailored', 'Resume tailored'), ('research_completed', 'Research done'), ('follow_up_sent', 'Follow-up sent'), ('note_added', 'Note added')], max_length=20)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('title', models.CharField(max_length=500)),
                ('text', models.TextField(blank=True)),
                ('by_hand', models.BooleanField(default=False)),
                ('key', models.CharField(max_length=120)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('archived_at', models.DateTimeField(blank=True, null=True)),
                ('recruiter', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='activities', to='recruiters.recruiter')),
                ('resume', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='activities', to='resumes.resume')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='activities', to=settings.AUTH_USER_MODEL)),
                ('application', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='activities', to='pipeline.application')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('archived_at', None)), fields=['user', '-at'], name='activity_timeline')],
                'constraints': [models.UniqueConstraint(fields=('user', 'key'), name='activity_told_once')],
            },
        ),
        migrations.CreateModel(
            name='CalendarFeed',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('secret_sha256', models.CharField(max_length=64, unique=True)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('last_read_at', models.DateTimeField(blank=True, null=True)),
                ('revoked_at', models.DateTimeField(blank=True, null=True)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='calendar_feeds', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='EarlierPosting',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField()),
                ('replaced_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('application', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='earlier_postings', to='pipeline.application')),
            ],
        ),
        migrations.CreateModel(
            name='Interview',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('round', models.PositiveSmallIntegerField(default=1)),
                ('kind', models.CharField(choices=[('phone', 'Phone'), ('video', 'Video'), ('on_site', 'On site'), ('task', 'Task or test'), ('other', 'Other')], default='video', max_length=8)),
                ('starts_at', models.DateTimeField()),
                ('minutes', models.PositiveSmallIntegerField(default=60, verbose_name='length in minutes')),
                ('timezone_name', models.CharField(default='UTC', max_length=64, verbose_name='time zone')),
                ('place', models.CharField(blank=True, max_length=500, verbose_name='place or link')),
                ('people', models.CharField(blank=True, max_length=500, verbose_name='with whom')),
                ('notes', models.TextField(blank=True)),
                ('outcome', models.CharField(blank=True, choices=[('', 'Not known yet'), ('passed', 'On to the next round'), ('failed', 'Not this time'), ('cancelled', 'Cancelled')], max_length=10)),
                ('thanked_at', models.DateTimeField(blank=True, null=True)),
                ('thank_by', models.DateField(blank=True, null=True)),
                ('done_at', models.DateTimeField(blank=True, null=True)),
                ('sequence', models.PositiveIntegerField(default=0)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('application', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='interviews', to='pipeline.application')),
            ],
            options={
                'indexes': [models.Index(fields=['application', 'starts_at'], name='interview_order')],
            },
        ),
        migrations.CreateModel(
            name='StageChange',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('before', models.CharField(blank=True, choices=[('saved', 'Saved'), ('applied', 'Applied'), ('screening', 'Screening'), ('interviewing', 'Interviewing'), ('offer', 'Offer'), ('accepted', 'Accepted'), ('rejected', 'Rejected'), ('withdrawn', 'Withdrawn'), ('no_answer', 'No answer')], max_length=12)),
                ('after', models.CharField(choices=[('saved', 'Saved'), ('applied', 'Applied'), ('screening', 'Screening'), ('interviewing', 'Interviewing'), ('offer', 'Offer'), ('accepted', 'Accepted'), ('rejected', 'Rejected'), ('withdrawn', 'Withdrawn'), ('no_answer', 'No answer')], max_length=12)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('application', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='stage_changes', to='pipeline.application')),
            ],
            options={
                'indexes': [models.Index(fields=['application', '-at'], name='application_stage_history')],
            },
        ),
        migrations.CreateModel(
            name='Submission',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('posting', models.TextField(blank=True)),
                ('posting_sha256', models.CharField(blank=True, max_length=64)),
                ('resume_title', models.CharField(blank=True, max_length=255)),
                ('resume_version', models.PositiveIntegerField(blank=True, null=True)),
                ('resume_content', models.JSONField(blank=True, null=True)),
                ('resume_sha256', models.CharField(blank=True, max_length=64)),
                ('file_sha256', models.CharField(blank=True, max_length=64)),
                ('letter', models.TextField(blank=True)),
                ('letter_sha256', models.CharField(blank=True, max_length=64)),
                ('message', models.TextField(blank=True)),
                ('message_sha256', models.CharField(blank=True, max_length=64)),
                ('application', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='submissions', to='pipeline.application')),
            ],
        ),
    ]
