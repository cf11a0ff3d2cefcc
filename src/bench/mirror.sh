#!/usr/bin/env bash
# The mirror beside tar, which writes the same bytes, in turns: a first run, one where nothing has changed, one after one more case was
# published, and the check with its links; before them what a command costs that only starts. Wall seconds, and CPU seconds of the process
# (the database's are not among them). Set VIGIL_RUN to measure a Vigil that was readied by `prepare`.
# Usage: src/bench/mirror.sh [CASES] [ROUNDS]    needs target/vigil.jar (mvn package), curl, psql, tar
#        VIGIL_RUN="java @DIR/vigil" runs something else than the jar; LANGUAGES=en,fr,… which languages the mirror holds
set -euo pipefail
cd "$(dirname "$0")/../.."
cases=${1:-10000}
rounds=${2:-3}
port=${BENCH_PORT:-18085}
base=http://127.0.0.1:$port
work=$(mktemp -d)
export VIGIL_DEMO_PASSWORD="a password for the benchmark" VIGIL_DATA=$work/data
run=${VIGIL_RUN:-"java -jar target/vigil.jar"}
pid=
trap '[ -z "$pid" ] || { kill "$pid" 2>/dev/null; wait "$pid" 2>/dev/null || true; }; rm -rf "$work"' EXIT
TIMEFORMAT='%R %U %S'

serve() { # demo, file of statements, variables…
    SERVER_PORT=$port VIGIL_DEMO=$1 $run >"$work/log" 2>&1 &
    pid=$!
    until curl -fsS -m 2 -o /dev/null "$base/actuator/health/readiness" 2>/dev/null; do
        kill -0 "$pid" || { cat "$work/log" >&2; exit 1; }
        sleep 0.5
    done
    [ "$1" = false ] || until [ "$(curl -fsS "$base/api/v1/public/cases" | grep -o '"ref"' | wc -l)" -gt 2 ]; do sleep 1; done
    PGPASSWORD=$(cat "$work/data/keys/postgres.password") psql -qAtX -v ON_ERROR_STOP=1 -h 127.0.0.1 \
        -p "$(sed -n 4p "$work/data/postgres/postmaster.pid")" -U postgres "${@:3}" -f "$2" postgres >&2
    kill "$pid"; wait "$pid" 2>/dev/null || true; pid=
}
row() { # what, command…
    local what=$1
    shift
    { time "$@" >"$work/said" 2>"$work/errors"; } 2>"$work/time" || { cat "$work/said" "$work/errors" >&2; exit 1; }
    awk -v what="$what" '{printf "%-34s %7.2f s  cpu %6.2f s  ", what, $1, $2 + $3}' "$work/time"
    grep -v '^ *$' "$work/said" | tail -1 || true
    [ -s "$work/said" ] || echo
}
mirror() { $run mirror "$work/mirror" --languages "${LANGUAGES:-en}" "$@"; }
peer() { rm -rf "$work/peer"; mkdir "$work/peer"; tar -C "$work" -cf - mirror | tar -C "$work/peer" -xf -; }

serve true src/bench/published.sql -v cases="$cases"
export VIGIL_DEMO=false
for round in $(seq "$rounds"); do
    row "a command that only starts" $run audit verify --as auditor
    rm -rf "$work/mirror"
    row "mirror, first run" mirror
    row "tar, the same bytes" peer
    row "mirror, nothing changed" mirror
    cat >"$work/one.sql" <<SQL
set session_replication_role = replica;
create temp table one as select * from published.summary where is_current and state = 'PUBLISHED' order by ref limit 1;
update one set ref = 'TJ-1999-000$round', published_at = now(), first_published_at = now(), person_key = null, incident_key = null,
    document = document || '{"ref": "TJ-1999-000$round"}';
select string_agg(quote_ident(attname), ', ') as columns from pg_attribute
    where attrelid = 'published.summary'::regclass and attnum > 0 and not attisdropped and attgenerated = '' \\gset
insert into published.summary (:columns) select :columns from one;
SQL
    serve false "$work/one.sql"
    row "mirror, one more case" mirror
    row "verify and follow links" mirror --verify
done
du -sm "$work/mirror" | awk '{printf "%d MB, ", $1}'; find "$work/mirror" -type f | wc -l | awk '{print $1 " files"}'
