#!/bin/sh
# Prints the path of a Python that can run the project; says on stderr what to install where there is none.
#
# Names on PATH prove nothing (a pyenv shim exists for every version that some project uses, and fails),
# so every candidate is run: the newest names first, then the versions that pyenv keeps.

set -u
IFS='
'
too_old=
incomplete=

# Exit status 0: usable. 3: older than 3.12. 4: a module of the standard library is missing.
try() {
    "$1" - 2>/dev/null <<'PROBE'
import sys
if sys.version_info < (3, 12):
    sys.exit(3)
try:
    import ensurepip, sqlite3, ssl, venv
except ImportError:
    sys.exit(4)
PROBE
}

consider() {
    [ -x "$1" ] && [ ! -d "$1" ] || return 0
    try "$1"
    case $? in
        0) printf '%s\n' "$1"; exit 0 ;;
        3) too_old=${too_old:-$1} ;;
        4) incomplete=${incomplete:-$1} ;;
    esac
}

on_path() {
    printf '%s\n' "$PATH" | tr ':' '\n' | while read -r folder; do
        [ -n "$folder" ] && printf '%s/%s\n' "$folder" "$1"
    done
}

kept_by_pyenv() {
    for python in "${PYENV_ROOT:-${HOME:-/nonexistent}/.pyenv}"/versions/*/bin/python; do
        printf '%s\n' "$python"
    done | sort -rV
}

consider .venv/bin/python
for name in python3.14 python3.13 python3.12 python3; do
    for candidate in $(on_path "$name"); do consider "$candidate"; done
done
for candidate in $(kept_by_pyenv); do consider "$candidate"; done

if [ -n "$incomplete" ]; then
    echo "$incomplete is new enough but lacks venv, ssl or sqlite3; on Debian and Ubuntu: apt-get install python3-venv." >&2
elif [ -n "$too_old" ]; then
    echo "Jobezie needs Python 3.12 or newer and $too_old is older; install python3.13 and its venv module, or: pyenv install 3.13." >&2
else
    echo "Jobezie needs Python 3.12 or newer and none was found; install python3.13 and its venv module, or: pyenv install 3.13." >&2
fi
exit 1
