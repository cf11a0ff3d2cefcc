#!/usr/bin/env bash
# Rows per second of an export over HTTP, beside PostgreSQL's own COPY … TO of the very same rows, interleaved in one run; and the
# peak memory of the process. A case is one row of its own, a source, four claims and a stage.
# Usage: src/bench/export.sh [CASES] [ROUNDS]    needs target/vigil.jar (mvn package), curl, psql and python3
#        VIGIL_RUN="java -cp … org.vigil.VigilApplication" runs something else than the jar
set -euo pipefail
cd "$(dirname "$0")/../.."
source src/bench/vigil.sh
cases=${1:-100000}
rounds=${2:-5}
start "${BENCH_PORT:-18083}" true ${VIGIL_RUN:-java -Xmx256m -jar target/vigil.jar}

db -v cases="$cases" -f src/bench/records.sql

token=$(token coordinator)
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
        db -c "copy (select * from cases.$table t where $([ $table = detention_case ] && echo "t.country = 'KZ'" ||
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
echo "peak resident memory: $(peak) MB"
