import django.db.models.deletion
import django.utils.timezone
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
            name='ProviderEvent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=255, unique=True)),
                ('kind', models.CharField(max_length=40)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
            ],
        ),
        migrations.CreateModel(
            name='Sequence',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('timezone_name', models.CharField(default='UTC', max_length=64)),
                ('hour', models.PositiveSmallIntegerField(default=9)),
                ('minute', models.PositiveSmallIntegerField(default=0)),
                ('gaps', models.JSONField(default=list)),
                ('status', models.CharField(choices=[('active', 'Running'), ('done', 'Done'), ('stopped', 'Stopped')], default='active', max_length=8)),
                ('stopped_because', models.CharField(blank=True, max_length=100)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('recruiter', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sequences', to='recruiters.recruiter')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sequences', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('status', 'active')), fields=('recruiter',), name='sequence_one_running_a_recruiter')],
            },
        ),
        migrations.CreateModel(
            name='Message',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('type', models.CharField(choices=[('initial_outreach', 'First message'), ('follow_up', 'Follow-up'), ('thank_you', 'Thank you'), ('check_in', 'Check-in')], default='initial_outreach', max_length=20)),
                ('channel', models.CharField(choices=[('email', 'E-mail'), ('linkedin_invite', 'LinkedIn invitation'), ('linkedin_message', 'LinkedIn message'), ('linkedin_inmail', 'LinkedIn InMail'), ('other', 'Other')], default='email', max_length=20)),
                ('subject', models.CharField(blank=True, max_length=255)),
                ('body', models.TextField(blank=True)),
                ('posting', models.TextField(blank=True, verbose_name='posting to draw on')),
                ('writer', models.CharField(blank=True, max_length=20)),
                ('opening', models.CharField(blank=True, max_length=500)),
                ('confirmed', models.JSONField(blank=True, default=list)),
                ('revision', models.PositiveIntegerField(default=0)),
                ('quality_total', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('quality', models.JSONField(blank=True, null=True)),
                ('blocked', models.JSONField(blank=True, default=list)),
                ('word_count', models.PositiveIntegerField(default=0)),
                ('status', models.CharField(choices=[('draft', 'Draft'), ('ready', 'Ready'), ('sent', 'Sent'), ('opened', 'Opened'), ('responded', 'Answered')], default='draft', max_length=10)),
                ('sent_at', models.DateTimeField(blank=True, null=True)),
                ('opened_at', models.DateTimeField(blank=True, null=True)),
                ('responded_at', models.DateTimeField(blank=True, null=True)),
                ('step', models.PositiveSmallIntegerField(default=0)),
                ('reviewed_at', models.DateTimeField(blank=True, null=True)),
                ('delivery', models.CharField(blank=True, choices=[('', 'Not sent from here'), ('queued', 'Waiting to be sent'), ('sending', 'Being sent'), ('handed', 'Being handed over'), ('sent', 'Sent'), ('unknown', 'Not known whether it went'), ('failed', 'Could not be sent')], default='', max_length=8)),
                ('scheduled_for', models.DateTimeField(blank=True, null=True)),
                ('try_again_at', models.DateTimeField(blank=True, null=True)),
                ('attempts', models.PositiveSmallIntegerField(default=0)),
                ('sending_since', models.DateTimeField(blank=True, null=True)),
                ('handed_at', models.DateTimeField(blank=True, null=True)),
                ('post_id', models.CharField(blank=True, max_length=255)),
                ('sent_to', models.EmailField(blank=True, max_length=254)),
                ('trouble', models.CharField(blank=True, max_length=300)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('archived_at', models.DateTimeField(blank=True, null=True)),
                ('recruiter', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='messages', to='recruiters.recruiter')),
                ('resume', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='messages', to='resumes.resume')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='messages', to=settings.AUTH_USER_MODEL)),
                ('sequence', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='steps', to='messaging.sequence')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('archived_at', None)), fields=['user', '-updated_at'], name='message_list'), models.Index(condition=models.Q(('delivery', 'queued')), fields=['scheduled_for'], name='message_due'), models.Index(condition=models.Q(('sending_since', None), _negated=True), fields=['user', 'sending_since'], name='message_sent_a_day'), models.Index(condition=models.Q(('post_id', ''), _negated=True), fields=['post_id'], name='message_post_id')],
                'constraints': [models.UniqueConstraint(condition=models.Q(models.Q(('sequence', None), _negated=True), ('archived_at', None)), fields=('sequence', 'step'), name='message_one_a_step')],
            },
        ),
        migrations.CreateModel(
            name='Suppression',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('email', models.EmailField(max_length=254)),
                ('everyone', models.BooleanField(default=False)),
                ('reason', models.CharField(choices=[('asked', 'They asked for no more mail'), ('bounced', 'The address does not take mail'), ('complained', 'They reported a message as unwanted')], max_length=20)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('user', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('everyone', False)), fields=('email', 'user'), name='suppression_once_a_person'), models.UniqueConstraint(condition=models.Q(('everyone', True)), fields=('email',), name='suppression_once_for_everyone')],
            },
        ),
        migrations.CreateModel(
            name='Generation',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('task', models.CharField(choices=[('write', 'Write'), ('improve', 'Improve')], max_length=8)),
                ('status', models.CharField(choices=[('pending', 'Waiting'), ('writing', 'Being written'), ('done', 'Written'), ('stopped', 'Stopped'), ('failed', 'Failed')], default='pending', max_length=8)),
                ('text', models.TextField(blank=True)),
                ('subject', models.CharField(blank=True, max_length=255)),
                ('body', models.TextField(blank=True)),
                ('changes', models.JSONField(blank=True, default=list)),
                ('opening', models.CharField(blank=True, max_length=500)),
                ('unsourced', models.JSONField(blank=True, default=list)),
                ('writer', models.CharField(blank=True, max_length=20)),
                ('model', models.CharField(blank=True, max_length=200)),
                ('trouble', models.CharField(blank=True, max_length=200)),
                ('window', models.DateField(blank=True, null=True)),
                ('decision', models.CharField(blank=True, choices=[('', 'Not decided'), ('used', 'Used'), ('kept', 'Kept the own text')], default='', max_length=4)),
                ('before_subject', models.CharField(blank=True, max_length=255)),
                ('before_body', models.TextField(blank=True)),
                ('requested_at', models.DateTimeField()),
                ('seen_at', models.DateTimeField()),
                ('finished_at', models.DateTimeField(blank=True, null=True)),
                ('message', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='generations', to='messaging.message')),
            ],
            options={
                'indexes': [models.Index(fields=['message', '-requested_at'], name='generation_newest')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('status__in', ['pending', 'writing'])), fields=('message',), name='generation_one_at_a_time')],
            },
        ),
    ]
