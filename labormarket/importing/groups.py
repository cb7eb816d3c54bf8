from collections.abc import Mapping

from labormarket.importing import storing
from labormarket.models import Group

FIELDS = ("soc", "title")


def name_groups(titles: Mapping[str, str]) -> None:
    """What SOC codes stand for; those that came no more keep their names."""
    storing.replace_rows(Group, FIELDS, titles.items(), remove=False)


def name_new_groups(titles: Mapping[str, str]) -> None:
    """Only codes that have no name yet: OEWS names nearly all, and writes titles as O*NET does."""
    known = set(Group.objects.values_list("soc", flat=True))
    name_groups({soc: title for soc, title in titles.items() if soc not in known})
