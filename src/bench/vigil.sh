# Read by the benchmarks that start a Vigil: a folder of its own that goes when they end, its start and end, its accounts, its database.
work=$(mktemp -d "${TMPDIR:-/tmp}/vigil-bench-XXXX")
export VIGIL_DEMO_PASSWORD="a password for the benchmark" VIGIL_DATA=$work/data
pid=
end() { # the Vigil that runs
    [ -z "$pid" ] || { kill "$pid" 2>/dev/null; wait "$pid" 2>/dev/null || true; }
    pid=
}
trap 'end; rm -rf "$work"' EXIT

# Until it is ready at $base.
start() { # port, demo, command…
    base=http://127.0.0.1:$1
    SERVER_PORT=$1 VIGIL_DEMO=$2 "${@:3}" >>"$work/log" 2>&1 &
    pid=$!
    until curl -fsS -m 2 -o /dev/null "$base/actuator/health/readiness" 2>/dev/null; do
        kill -0 "$pid" || { cat "$work/log" >&2; exit 1; }
        sleep 0.5
    done
    export PGPASSWORD=$(cat "$VIGIL_DATA/keys/postgres.password")
}
# Until the demo has published what it has to tell.
told() {
    until [ "$(curl -fsS "$base/api/v1/public/cases" | grep -o '"ref"' | wc -l)" -gt 2 ]; do sleep 1; done
}
token() { # account
    curl -fsS -X POST -u "$1:$VIGIL_DEMO_PASSWORD" "$base/api/v1/tokens" | sed 's/.*"token":"\([^"]*\)".*/\1/'
}
# Each start finds a port of its own for the database.
database() { sed -n 4p "$VIGIL_DATA/postgres/postmaster.pid"; }
db() { psql -qAtX -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$(database)" -U postgres "$@" postgres; }
java_of() { # process: itself, or the Java that it started
    local java
    java=$(pgrep -P "$1" java || echo "$1")
    echo "${java%% *}"
}
peak() { awk '/VmHWM/ {printf "%d\n", $2 / 1024}' "/proc/$(java_of "$pid")/status"; }
