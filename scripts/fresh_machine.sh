#!/usr/bin/env bash
# Shows the two commands on a machine without PostgreSQL and Redis whose `python3` is too old, and times them.
#
# 1. Clones this repository into a temporary folder, with the shared data beside it where there is any.
# 2. Runs `make setup` there, with an old Python first in PATH: this is the step that uses the network.
# 3. Enters a network namespace of its own (unshare --net) in which only an empty loopback exists: servers on this
#    machine's ports cannot be seen or reached, nor can any other. DATABASE_URL, REDIS_URL and PG* are unset.
# 4. There: `make run` until /healthz answers, twice, stopped as Ctrl-C does; then `make test`.
#
# Needs Linux, and root or unprivileged user namespaces. Arguments go to pytest: scripts/fresh_machine.sh -k upload
set -euo pipefail
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

seconds() { date +%s.%N; }
since() { printf '%.1f s' "$(echo "$(seconds) - $1" | bc)"; }

inside() {
    ip link set lo up
    if (exec 3<>/dev/tcp/127.0.0.1/5432) 2>/dev/null || (exec 3<>/dev/tcp/127.0.0.1/6379) 2>/dev/null; then
        echo "A server is reachable that should not be." >&2
        exit 1
    fi
    echo "PostgreSQL and Redis: unreachable. python3: $(python3 --version 2>&1)"
    for start in first second; do
        began=$(seconds)
        make run >run.log 2>&1 &
        make=$!
        until curl --silent --fail --output /dev/null http://127.0.0.1:8000/healthz; do
            kill -0 $make 2>/dev/null || { cat run.log; exit 1; }
            sleep 0.05
        done
        echo "make run, $start start: first page after $(since "$began")"
        began=$(seconds)
        kill -TERM $make
        wait $make || true
        echo "  stopped after $(since "$began"), processes left: $(pgrep -fc 'uvicorn jobezie|celery -A jobezie' || true)"
    done
    began=$(seconds)
    make test ARGS="$*"
    echo "make test: $(since "$began")"
}

if [ "${1:-}" = --inside ]; then
    shift
    inside "$@"
    exit
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
git clone --quiet "$repository" "$folder/jobezie"
[ -e "$repository/../shared" ] && ln -s "$(cd "$repository/../shared" && pwd)" "$folder/shared"
cd "$folder/jobezie"
unset DATABASE_URL REDIS_URL SITE_URL SECRET_KEY DATA_DIR PORT "${!PG@}"
began=$(seconds)
make setup
echo "make setup: $(since "$began"), with $(.venv/bin/python --version) although python3 is $(python3 --version 2>&1)"
unshare --net ${UNSHARE_OPTIONS:-$([ "$(id -u)" = 0 ] || echo --map-current-user --keep-caps)} bash scripts/fresh_machine.sh --inside "$@"
