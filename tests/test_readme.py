"""What README.md says about the environment is what the settings read."""

import ast
import re
from pathlib import Path

from django.conf import settings

ROOT = Path(settings.BASE_DIR)


def variables_read() -> set[str]:
    """The first argument of every call in the settings that asks the environment by name."""
    names = set()
    for node in ast.walk(ast.parse((ROOT / "jobezie" / "settings.py").read_text())):
        if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            called = ast.unparse(node.func)
            if called == "os.environ.get" or called.startswith("env_"):
                names.add(str(node.args[0].value))
        if isinstance(node, ast.Subscript) and ast.unparse(node.value) == "os.environ":
            names.add(str(ast.literal_eval(node.slice)))
    return names | models_variables()


def models_variables() -> set[str]:
    """Those that `ai.configuration` reads: what is asked of its `environment`."""
    names = set()
    for node in ast.walk(ast.parse((ROOT / "ai" / "configuration.py").read_text())):
        if isinstance(node, ast.Call) and "environment" in ast.unparse(node):
            names |= {arg.value for arg in node.args if isinstance(arg, ast.Constant)}
    return {str(name) for name in names if re.fullmatch(r"[A-Z]+(?:_[A-Z]+)+", str(name))}


def variables_explained() -> list[str]:
    table = (ROOT / "README.md").read_text().partition("## Configuration")[2].partition("## ")[0]
    return re.findall(r"^\| `([A-Z_]+)` \|", table, re.MULTILINE)


def test_the_table_names_every_variable_that_settings_read_and_no_other() -> None:
    assert sorted(variables_explained()) == sorted(variables_read())


def test_every_command_of_the_readme_exists() -> None:
    readme, makefile = (ROOT / "README.md").read_text(), (ROOT / "Makefile").read_text()
    for target in re.findall(r"\bmake ([a-z]+)\b", readme):
        assert f"\n{target}:" in makefile
    for script in re.findall(r"`((?:scripts|\.ci|docs)/[\w./]+)", readme):
        assert (ROOT / script).exists(), script
