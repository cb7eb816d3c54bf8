"""Ask whether a JSON list of texts holds a text, in any case: `industries__lists="Software"`."""

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import JSONField, Lookup
from django.db.models.sql.compiler import SQLCompiler

POSTGRESQL = (
    "EXISTS (SELECT 1 FROM jsonb_array_elements_text({list}) AS item WHERE lower(item) = lower({text}))"
)
SQLITE = "EXISTS (SELECT 1 FROM json_each({list}) AS item WHERE lower(item.value) = lower({text}))"


@JSONField.register_lookup
class Lists(Lookup):
    lookup_name = "lists"
    prepare_rhs = False

    def get_db_prep_lookup(
        self,
        value: Any,
        connection: BaseDatabaseWrapper,  # noqa: ARG002
    ) -> tuple[str, tuple[str | int, ...]]:
        return "%s", (str(value),)

    def as_sql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, template: str = SQLITE
    ) -> tuple[str, tuple[Any, ...]]:
        column, of_column = self.process_lhs(compiler, connection)
        text, of_text = self.process_rhs(compiler, connection)
        return template.format(list=column, text=text), (*of_column, *of_text)

    def as_postgresql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper
    ) -> tuple[str, tuple[Any, ...]]:
        return self.as_sql(compiler, connection, template=POSTGRESQL)
