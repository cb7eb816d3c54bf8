import uuid
from typing import Any, ClassVar

from allauth.account.models import EmailAddress
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.core.validators import MaxValueValidator
from django.db import models, transaction
from django.db.models.functions import Lower
from django.utils import timezone

from accounts.career import CareerStage, career_stage
from accounts.contact import validate_linkedin_url, validate_phone

MOST_YEARS = 70
HIGHEST_SALARY = 2_000_000_000  # fits the column of every database


class UserQuerySet(models.QuerySet["User"]):
    def holding(self, email: str) -> "UserQuerySet":
        """Whoever has `email` as their address, or has proved that it is theirs."""
        proved = EmailAddress.objects.filter(email=email.lower(), verified=True)
        return self.filter(models.Q(email__iexact=email) | models.Q(pk__in=proved.values("user_id")))

    def with_verification(self) -> "UserQuerySet":
        """Adds `email_is_verified`, so that pages can ask without another query."""
        proved = EmailAddress.objects.filter(user=models.OuterRef("pk"), verified=True)
        return self.annotate(email_is_verified=models.Exists(proved))


class UserManager(BaseUserManager["User"].from_queryset(UserQuerySet)):  # type: ignore[misc]
    def get_by_natural_key(self, username: str | None) -> "User":
        user: User = self.get(email__iexact=username)
        return user

    @transaction.atomic
    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        user: User = self.model(email=email, **fields)
        user.set_password(password)
        user.save(using=self._db)
        EmailAddress.objects.create(user=user, email=user.email, primary=True)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> "User":
        return self.create_user(email, password, **{**fields, "is_staff": True, "is_superuser": True})


class User(AbstractBaseUser, PermissionsMixin):
    """A person who signs in, by e-mail address in any case."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField("e-mail address", max_length=254)
    first_name = models.CharField(max_length=100)
    last_name = models.CharField(max_length=100)
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False)
    date_joined = models.DateTimeField(default=timezone.now)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["first_name", "last_name"]

    class Meta:
        constraints = (
            models.UniqueConstraint(
                Lower("email"),
                name="user_email_unique_in_any_case",
                violation_error_message="A user with this e-mail address exists already.",
            ),
        )

    def __str__(self) -> str:
        return self.email

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Every person has a profile from the first moment; addresses are kept in small letters."""
        self.email = self.email.lower()
        if not self._state.adding:
            super().save(*args, **kwargs)
            return
        with transaction.atomic():
            super().save(*args, **kwargs)
            Profile.objects.get_or_create(user=self)

    def get_full_name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()

    def get_short_name(self) -> str:
        return self.first_name


class Currency(models.TextChoices):
    """The currencies of the ISO 4217 list that people name a salary in here."""

    USD = "USD", "US dollar (USD)"
    EUR = "EUR", "Euro (EUR)"
    GBP = "GBP", "Pound sterling (GBP)"
    CHF = "CHF", "Swiss franc (CHF)"
    CAD = "CAD", "Canadian dollar (CAD)"
    AUD = "AUD", "Australian dollar (AUD)"
    NZD = "NZD", "New Zealand dollar (NZD)"
    SEK = "SEK", "Swedish krona (SEK)"
    NOK = "NOK", "Norwegian krone (NOK)"
    DKK = "DKK", "Danish krone (DKK)"
    PLN = "PLN", "Polish zloty (PLN)"
    CZK = "CZK", "Czech koruna (CZK)"
    INR = "INR", "Indian rupee (INR)"
    SGD = "SGD", "Singapore dollar (SGD)"
    JPY = "JPY", "Japanese yen (JPY)"
    BRL = "BRL", "Brazilian real (BRL)"
    MXN = "MXN", "Mexican peso (MXN)"
    ZAR = "ZAR", "South African rand (ZAR)"


class Profile(models.Model):
    """What a person tells about their working life; the list fields hold plain texts in their order."""

    user = models.OneToOneField(User, on_delete=models.CASCADE, primary_key=True, related_name="profile")
    phone = models.CharField(max_length=50, blank=True, validators=[validate_phone])
    location = models.CharField(max_length=200, blank=True)
    linkedin_url = models.URLField(
        "LinkedIn address", max_length=500, blank=True, validators=[validate_linkedin_url]
    )
    current_role = models.CharField(max_length=200, blank=True)
    years_experience = models.PositiveSmallIntegerField(
        "years of experience",
        null=True,
        blank=True,
        validators=[MaxValueValidator(MOST_YEARS)],
    )
    chosen_stage = models.CharField("career stage", max_length=20, choices=CareerStage, blank=True)
    target_roles = models.JSONField(default=list, blank=True)
    target_industries = models.JSONField(default=list, blank=True)
    target_companies = models.JSONField(default=list, blank=True)
    technical_skills = models.JSONField(default=list, blank=True)
    salary_expectation = models.PositiveIntegerField(
        "salary expectation a year", null=True, blank=True, validators=[MaxValueValidator(HIGHEST_SALARY)]
    )
    salary_currency = models.CharField("currency", max_length=3, choices=Currency, default=Currency.USD)
    preferences = models.JSONField(default=dict, blank=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=models.Q(years_experience__lte=MOST_YEARS), name="profile_years_are_a_working_life"
            ),
            models.CheckConstraint(
                condition=models.Q(chosen_stage__in=["", *CareerStage.values]),
                name="profile_stage_is_known",
            ),
        )

    def __str__(self) -> str:
        return f"Profile of {self.user_id}"

    @property
    def career_stage(self) -> CareerStage | None:
        """The person's own choice, else what the years stand for, else None."""
        if self.chosen_stage:
            return CareerStage(self.chosen_stage)
        return None if self.years_experience is None else career_stage(self.years_experience)
