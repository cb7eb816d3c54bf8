import accounts.contact
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
    ]

    operations = [
        migrations.CreateModel(
            name='User',
            fields=[
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                ('is_superuser', models.BooleanField(default=False, help_text='Designates that this user has all permissions without explicitly assigning them.', verbose_name='superuser status')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('email', models.EmailField(max_length=254, verbose_name='e-mail address')),
                ('first_name', models.CharField(max_length=100)),
                ('last_name', models.CharField(max_length=100)),
                ('is_active', models.BooleanField(default=True)),
                ('is_staff', models.BooleanField(default=False)),
                ('date_joined', models.DateTimeField(default=django.utils.timezone.now)),
                ('groups', models.ManyToManyField(blank=True, help_text='The groups this user belongs to. A user will get all permissions granted to each of their groups.', related_name='user_set', related_query_name='user', to='auth.group', verbose_name='groups')),
                ('user_permissions', models.ManyToManyField(blank=True, help_text='Specific permissions for this user.', related_name='user_set', related_query_name='user', to='auth.permission', verbose_name='user permissions')),
            ],
            options={
                'constraints': [models.UniqueConstraint(django.db.models.functions.text.Lower('email'), name='user_email_unique_in_any_case', violation_error_message='A user with this e-mail address exists already.')],
            },
        ),
        migrations.CreateModel(
            name='Profile',
            fields=[
                ('user', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='profile', serialize=False, to=settings.AUTH_USER_MODEL)),
                ('phone', models.CharField(blank=True, max_length=50, validators=[accounts.contact.validate_phone])),
                ('location', models.CharField(blank=True, max_length=200)),
                ('linkedin_url', models.URLField(blank=True, max_length=500, validators=[accounts.contact.validate_linkedin_url], verbose_name='LinkedIn address')),
                ('current_role', models.CharField(blank=True, max_length=200)),
                ('years_experience', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(70)], verbose_name='years of experience')),
                ('chosen_stage', models.CharField(blank=True, choices=[('ENTRY_LEVEL', 'Entry level'), ('EARLY_CAREER', 'Early career'), ('MID_LEVEL', 'Mid-level'), ('SENIOR', 'Senior'), ('EXECUTIVE', 'Executive')], max_length=20, verbose_name='career stage')),
                ('target_roles', models.JSONField(blank=True, default=list)),
                ('target_industries', models.JSONField(blank=True, default=list)),
                ('target_companies', models.JSONField(blank=True, default=list)),
                ('technical_skills', models.JSONField(blank=True, default=list)),
                ('salary_expectation', models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(2000000000)], verbose_name='salary expectation a year')),
                ('salary_currency', models.CharField(choices=[('USD', 'US dollar (USD)'), ('EUR', 'Euro (EUR)'), ('GBP', 'Pound sterling (GBP)'), ('CHF', 'Swiss franc (CHF)'), ('CAD', 'Canadian dollar (CAD)'), ('AUD', 'Australian dollar (AUD)'), ('NZD', 'New Zealand dollar (NZD)'), ('SEK', 'Swedish krona (SEK)'), ('NOK', 'Norwegian krone (NOK)'), ('DKK', 'Danish krone (DKK)'), ('PLN', 'Polish zloty (PLN)'), ('CZK', 'Czech koruna (CZK)'), ('INR', 'Indian rupee (INR)'), ('SGD', 'Singapore dollar (SGD)'), ('JPY', 'Japanese yen (JPY)'), ('BRL', 'Brazilian real (BRL)'), ('MXN', 'Mexican peso (MXN)'), ('ZAR', 'South African rand (ZAR)')], default='USD', max_length=3, verbose_name='currency')),
                ('preferences', models.JSONField(blank=True, default=dict)),
                ('updated_at', models.DateTimeField(auto_now=True)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('years_experience__lte', 70)), name='profile_years_are_a_working_life'), models.CheckConstraint(condition=models.Q(('chosen_stage__in', ['', 'ENTRY_LEVEL', 'EARLY_CAREER', 'MID_LEVEL', 'SENIOR', 'EXECUTIVE'])), name='profile_stage_is_known')],
            },
        ),
    ]
