#!/usr/bin/env bash
# Rows per second of an export over HTTP, beside PostgreSQL's own COPY … TO of the very same rows, interleaved in one run; and the
# peak memory of the process. A case is one row of its own, a source, four claims and a stage.
# Usage: src/bench/export.sh [CASES] [ROUNDS]    needs target/vigil.jar (mvn package), curl, psql and python3
#        VIGIL_RUN="java -cp … org.vigil.VigilApplication" runs something else than the jar
set -euo pipefail
cd "$(dirname "$0")/../.."
cases=${1:-100000}
rounds=${2:-5}
port=${BENCH_PORT:-18083}
base=http://127.0.0.1:$port
work=$(mktemp -d)
export VIGIL_DEMO_PASSWORD="a password for the benchmark"
run=${VIGIL_RUN:-"java -Xmx256m -jar target/vigil.jar"}
SERVER_PORT=$port VIGIL_DATA=$work/data VIGIL_DEMO=true $run >"$work/log" 2>&1 &
pid=$!
trap 'kill $pid; wait $pid 2>/dev/null || true; rm -rf "$work"' EXIT
until curl -fsS -m 2 -o /dev/null "$base/actuator/health/readiness" 2>/dev/null; do
    kill -0 "$pid" || { cat "$work/log" >&2; exit 1; }
    sleep 0.5
done
export PGPASSWORD=$(cat "$work/data/keys/postgres.password")
db="psql -qAtX -v ON_ERROR_STOP=1 -h 127.0.0.1 -p $(sed -n 4p "$work/data/postgres/postmaster.pid") -U postgres postgres"

$db -v cases="$cases" -f src/bench/records.sql

token=$(curl -fsS -X POST -u "coordinator:$VIGIL_DEMO_PASSWORD" "$base/api/v1/tokens" | sed 's/.*"token":"\([^"]*\).*/\1/')
rows=$((cases * 7))
timed() { # name, command…
    local name=$1 from
    shift
    from=$(date +%s.%N)
    "$@" >"$work/out"
    echo "$(date +%s.%N) $from $(stat -c %s "$work/out")" | awk '{print $1 - $2, $3}' >>"$work/$name"
}
copy() {
    for table in detention_case source claim stage_change; do
        $db -c "copy (select * from cases.$table t where $([ $table = detention_case ] && echo "t.country = 'KZ'" ||
            echo "exists (select 1 from cases.detention_case c where c.id = t.case_id and c.country = 'KZ')")) to stdout"
    done
}
export_as() { curl -fsS -H "Authorization: Bearer $token" "$base/api/v1/export.$1?country=KZ"; }
for _ in $(seq "$rounds"); do
    timed copy copy
    for format in ndjson json csv; do timed $format export_as $format; done
done
timed xlsx export_as xlsx
tail -c 200 "$work/out" >/dev/null
printf '%-8s %9s %9s %9s %11s %9s %8s\n' "$cases" "median s" "min s" "max s" "rows/s" "of COPY" "MB"
for name in copy ndjson json csv xlsx; do
    sort -n "$work/$name" | awk -v name=$name -v rows="$rows" -v base="$(sort -n "$work/copy" | awk '{v[NR]=$1} END {print v[int((NR+1)/2)]}')" '
        {t[NR]=$1; b=$2} END {m=t[int((NR+1)/2)]; printf "%-8s %9.2f %9.2f %9.2f %11.0f %9.2f %8.1f\n", name, m, t[1], t[NR], rows/m, base/m, b/1e6}'
done
java=$(pgrep -P "$pid" java || echo "$pid")
awk '/VmHWM/ {printf "peak resident memory: %d MB\n", $2 / 1024}' "/proc/${java%% *}/status"
