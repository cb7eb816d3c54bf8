"""Settings, read from the environment; README.md lists the variables."""

import contextlib
import os
import secrets
import sys
import tempfile
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import dj_database_url
from celery.schedules import crontab
from django.core.exceptions import ImproperlyConfigured
from django.utils.csp import CSP

from ai import configuration
from jobezie import logs

BASE_DIR = Path(__file__).resolve().parent.parent


def env_flag(name: str, default: bool) -> bool:
    value = os.environ.get(name, "1" if default else "0").lower()
    if value not in {"1", "0", "true", "false", "yes", "no", "on", "off"}:
        raise ImproperlyConfigured(f"{name} must be 1 or 0, not {value!r}.")
    return value in {"1", "true", "yes", "on"}


def env_list(name: str, default: str) -> list[str]:
    return [item.strip() for item in os.environ.get(name, default).split(",") if item.strip()]


def env_number(name: str, default: int) -> int:
    value = os.environ.get(name) or str(default)
    if not value.isascii() or not value.isdigit():
        raise ImproperlyConfigured(f"{name} must be a whole number, not {value!r}.")
    return int(value)


def kept_secret(path: Path) -> str:
    """A random secret made on first use and kept in a file only its owner can read.

    Web and worker may start together: the first to link its file wins, the others read that one.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            with tempfile.NamedTemporaryFile("w", dir=path.parent) as draft:
                draft.write(secrets.token_urlsafe(50))
                draft.flush()
                with contextlib.suppress(FileExistsError):
                    os.link(draft.name, path)
        return path.read_text()
    except OSError as error:
        raise ImproperlyConfigured(f"Cannot keep a secret key in {path}: {error.strerror}.") from error


DEBUG = env_flag("DEBUG", default=False)
DATA_DIR = Path(os.environ.get("DATA_DIR") or BASE_DIR / ".data").resolve()
DATABASE_URL = os.environ.get("DATABASE_URL", "")
REDIS_URL = os.environ.get("REDIS_URL", "")
SITE_URL = os.environ.get("SITE_URL", "http://127.0.0.1:8000").rstrip("/")
SITE = urlsplit(SITE_URL)
if SITE.scheme not in {"http", "https"} or not SITE.hostname:
    raise ImproperlyConfigured(
        f"SITE_URL must be an address such as https://jobezie.example, not {SITE_URL!r}."
    )
HTTPS = SITE.scheme == "https"
LOCAL = SITE.hostname in {"localhost", "127.0.0.1", "::1"}

SECRET_KEY = os.environ.get("SECRET_KEY", "")
if not SECRET_KEY:
    if not LOCAL:
        raise ImproperlyConfigured("Set SECRET_KEY to a long random text, the same for every process.")
    SECRET_KEY = kept_secret(DATA_DIR / "secret-key")

ALLOWED_HOSTS = env_list("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]" if LOCAL else SITE.hostname)
CSRF_TRUSTED_ORIGINS = env_list("CSRF_TRUSTED_ORIGINS", SITE_URL)

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.usersessions",
    "django_htmx",
    "anymail",
    "core",
    "ai",
    "accounts",
    "billing",
    "labormarket",
    "resumes",
    "recruiters",
    "messaging",
    "pipeline",
    "jobezie",
]

MIDDLEWARE = [
    "core.middleware.request_log.RequestLogMiddleware",
    "core.middleware.headers.PermissionsPolicyMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "core.middleware.limits.RateLimitMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "accounts.middleware.LastSeenMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "core.middleware.fragments.FragmentMiddleware",
    "billing.middleware.LimitMiddleware",
]

ROOT_URLCONF = "jobezie.urls"
WSGI_APPLICATION = "jobezie.wsgi.application"
ASGI_APPLICATION = "jobezie.asgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "accounts.verification.unverified_email",
                "jobezie.frame.frame",
            ],
        },
    }
]

# Data ---------------------------------------------------------------------------------------

if DATABASE_URL:
    DATABASES: dict[str, Any] = {
        "default": {
            **dj_database_url.parse(DATABASE_URL, conn_health_checks=True),
            "OPTIONS": {"pool": {"timeout": 5}, "connect_timeout": 3},
        }
    }
else:
    DATABASES = {
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": DATA_DIR / "jobezie.sqlite3",
            "OPTIONS": {
                "timeout": 20,
                "transaction_mode": "IMMEDIATE",
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
            },
        }
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

if REDIS_URL:
    CACHES: dict[str, Any] = {
        "default": {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": REDIS_URL,
            "OPTIONS": {"socket_connect_timeout": 1, "socket_timeout": 2},
        }
    }
else:
    CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

MEDIA_ROOT = DATA_DIR / "media"
STORAGES = {
    # Private: no URL, files leave only through views that ask the owner's query.
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"file_permissions_mode": 0o600, "directory_permissions_mode": 0o700},
    },
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if LOCAL
        else "core.static_files.HashedStaticFiles"
    },
}

# Work in the background ---------------------------------------------------------------------

if REDIS_URL:
    CELERY_BROKER_URL = REDIS_URL
else:
    CELERY_BROKER_URL = "filesystem://localhost"
    CELERY_BROKER_TRANSPORT = "core.folder_queue:Transport"
    CELERY_BROKER_TRANSPORT_OPTIONS = {
        "data_folder_in": str(DATA_DIR / "queue"),
        "data_folder_out": str(DATA_DIR / "queue"),
        "control_folder": str(DATA_DIR / "queue-control"),
        "polling_interval": 0.1,
    }
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TIMEZONE = "UTC"
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BEAT_SCHEDULE = {
    "end-silent-researches": {"task": "recruiters.tasks.end_silent_researches", "schedule": 60.0},
    "send-due-messages": {"task": "messaging.tasks.send_due_messages", "schedule": 30.0},
    "end-silent-generations": {"task": "messaging.tasks.end_silent_generations", "schedule": 60.0},
    "read-forgotten-resumes": {"task": "resumes.tasks.read_forgotten_resumes", "schedule": 60.0},
    "purge-deleted-resumes": {
        "task": "resumes.tasks.purge_deleted_resumes",
        "schedule": crontab(hour=3, minute=20),
    },
    "purge-deleted-reports": {
        "task": "labormarket.tasks.purge_deleted_reports",
        "schedule": crontab(hour=3, minute=30),
    },
    # After the releases of the day, which come at 8:30 and 10:00 in Washington.
    "fetch-market-series": {
        "task": "labormarket.tasks.plan_fetch",
        "schedule": crontab(hour=15, minute=20),
    },
    "rescore-recruiters": {
        "task": "recruiters.tasks.rescore_recruiters",
        "schedule": crontab(hour=0, minute=5),
    },
    "forget-ended-sessions": {
        "task": "accounts.tasks.forget_ended_sessions",
        "schedule": crontab(hour=3, minute=40),
    },
}

# Models -------------------------------------------------------------------------------------

AI = configuration.from_environment(os.environ)

# Market figures -----------------------------------------------------------------------------

# Monthly series from the public data API of the Bureau of Labor Statistics: `labormarket.fetching`.
BLS_FETCH = env_flag("BLS_FETCH", default=True)
BLS_API_KEY = os.environ.get("BLS_API_KEY", "")
BLS_API_URL = os.environ.get("BLS_API_URL") or "https://api.bls.gov/publicAPI/v2/timeseries/data/"
if not BLS_API_URL.startswith(("https://", "http://")):
    raise ImproperlyConfigured(f"BLS_API_URL must be an address, not {BLS_API_URL!r}.")

# People -------------------------------------------------------------------------------------

AUTH_USER_MODEL = "accounts.User"
# The e-mail address is unique in any case, by a constraint on Lower("email").
SILENCED_SYSTEM_CHECKS = ["auth.W004"]
AUTHENTICATION_BACKENDS = ["accounts.backends.SignInBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 8}},
    {"NAME": "accounts.passwords.MaximumLengthValidator", "OPTIONS": {"max_length": 128}},
    {"NAME": "accounts.passwords.CharacterKindsValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("email", "first_name", "last_name")},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
PASSWORD_RESET_TIMEOUT = 3600
# A session lasts a day, or until the browser closes; "keep me logged in" makes it thirty days.
SESSION_COOKIE_AGE = 86_400
ACCOUNT_SESSION_COOKIE_AGE = 30 * 86_400
ACCOUNT_ADAPTER = "accounts.adapter.Adapter"
ACCOUNT_FORMS = {
    "signup": "accounts.forms.entrance.SignupForm",
    "login": "accounts.forms.entrance.LoginForm",
    "reset_password": "accounts.forms.entrance.ResetPasswordForm",
    "reset_password_from_key": "accounts.forms.entrance.ResetPasswordKeyForm",
    "change_password": "accounts.forms.security.ChangePasswordForm",
    "set_password": "accounts.forms.security.SetPasswordForm",
    "reauthenticate": "accounts.forms.security.ReauthenticateForm",
    "add_email": "accounts.forms.security.ChangeEmailForm",
}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "optional"
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_DEFAULT_HTTP_PROTOCOL = SITE.scheme
ACCOUNT_RATE_LIMITS = {"login_failed": "10/m/ip,5/15m/key", "signup": "20/m/ip,100/h/ip"}

# Mail ---------------------------------------------------------------------------------------

DEFAULT_FROM_EMAIL = os.environ.get("DEFAULT_FROM_EMAIL", "Jobezie <hello@localhost>")
if host := os.environ.get("SMTP_HOST", ""):
    MAILERS: dict[str, Any] = {
        "default": {
            "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
            "OPTIONS": {
                "host": host,
                "port": env_number("SMTP_PORT", default=587),
                "username": os.environ.get("SMTP_USER", ""),
                "password": os.environ.get("SMTP_PASSWORD", ""),
                "use_tls": env_flag("SMTP_TLS", default=True),
                "timeout": 10,
            },
        }
    }
else:
    MAILERS = {
        "default": {
            "BACKEND": "django.core.mail.backends.filebased.EmailBackend",
            "OPTIONS": {"file_path": DATA_DIR / "mail"},
        }
    }

# E-mail that people write to recruiters: `messaging.sending` and `messaging.receiving`.
MESSAGES_PER_DAY = env_number("MESSAGES_PER_DAY", default=50)
# Mailgun signs what it tells us with this key; without it nothing is taken in.
MAIL_WEBHOOK_KEY = os.environ.get("MAIL_WEBHOOK_KEY", "")
MAIL_WEBHOOKS = bool(MAIL_WEBHOOK_KEY)
MAIL_REPLY_DOMAIN = os.environ.get("MAIL_REPLY_DOMAIN", "")
if MAIL_REPLY_DOMAIN and not MAIL_WEBHOOK_KEY:
    raise ImproperlyConfigured("MAIL_REPLY_DOMAIN needs MAIL_WEBHOOK_KEY: answers there would be lost.")
ANYMAIL = {"MAILGUN_WEBHOOK_SIGNING_KEY": MAIL_WEBHOOK_KEY} if MAIL_WEBHOOK_KEY else {}

# Words and time -----------------------------------------------------------------------------

LANGUAGE_CODE = "en-us"
TIME_ZONE = "UTC"
USE_TZ = True

# What browsers are told ---------------------------------------------------------------------

STATIC_URL = "static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = Path(os.environ.get("STATIC_ROOT") or DATA_DIR / "staticfiles")
WHITENOISE_USE_FINDERS = LOCAL
WHITENOISE_AUTOREFRESH = LOCAL

SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF, "data:"],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "manifest-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
BEHIND_PROXY = env_flag("BEHIND_PROXY", default=False)
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    ALLAUTH_TRUSTED_PROXY_COUNT = 1
CSRF_FAILURE_VIEW = "jobezie.views.errors.csrf_failed"
REQUESTS_PER_MINUTE = env_number("REQUESTS_PER_MINUTE", default=100)

# Logs ---------------------------------------------------------------------------------------

LOGGING = logs.configure(pretty=DEBUG and sys.stderr.isatty(), level=os.environ.get("LOG_LEVEL", "INFO"))
