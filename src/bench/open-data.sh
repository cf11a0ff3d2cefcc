#!/usr/bin/env bash
# The open data: rows per second of each export over HTTP, beside PostgreSQL's own COPY … TO of the same columns of the same rows,
# interleaved in one run, and of every column that there is; with the peak memory of the process.
# Usage: src/bench/open-data.sh [CASES] [ROUNDS]    needs target/vigil.jar (mvn package), curl, psql
#        VIGIL_RUN="java -cp … org.vigil.VigilApplication" runs something else than the jar
set -euo pipefail
cd "$(dirname "$0")/../.."
source src/bench/vigil.sh
cases=${1:-10000}
rounds=${2:-5}
start "${BENCH_PORT:-18084}" true ${VIGIL_RUN:-java -Xmx256m -jar target/vigil.jar}
told
db -v cases="$cases" -f src/bench/published.sql

rows=$(curl -fsS "$base/api/v1/public/export.ndjson" | tail -n +2 | wc -l)
columns="ref, version, display_name, pseudonymous, country, liberty_status, charge_category, sentence_bucket, array_to_string(roles, ';'), sex, held, held_from_earliest, held_from_latest, held_until_known, held_until_earliest, held_until_latest, first_published_at, published_at"
fields=ref,version,name,pseudonymous,country,libertyStatus,chargeCategory,sentenceBucket,roles,sex,heldByState,heldFromEarliest,heldFromLatest,heldUntilKnown,heldUntilEarliest,heldUntilLatest,firstPublishedAt,publishedAt
now() { date +%s.%N; }
timed() { # name, command…
    local name=$1 from
    shift
    from=$(now)
    "$@" >"$work/out"
    echo "$(now) $from $(stat -c %s "$work/out")" | awk '{print $1 - $2, $3}' >>"$work/$name"
}
copy() { db -c "copy (select $columns from published.summary where is_current and state <> 'RETRACTED' order by ref) to stdout (format csv)"; }
for _ in $(seq "$rounds"); do
    timed copy copy
    for format in csv ndjson json; do timed $format curl -fsS "$base/api/v1/public/export.$format?fields=$fields"; done
    timed csv-all curl -fsS "$base/api/v1/public/export.csv"
    timed ndjson-all curl -fsS "$base/api/v1/public/export.ndjson"
done
printf '%-10s %9s %9s %9s %11s %9s %8s\n' "$rows" "median s" "min s" "max s" "rows/s" "of COPY" "MB"
for name in copy csv ndjson json csv-all ndjson-all; do
    sort -n "$work/$name" | awk -v name=$name -v rows="$rows" -v base="$(sort -n "$work/copy" | awk '{v[NR]=$1} END {print v[int((NR+1)/2)]}')" '
        {t[NR]=$1; b=$2} END {m=t[int((NR+1)/2)]; printf "%-10s %9.2f %9.2f %9.2f %11.0f %9.2f %8.1f\n", name, m, t[1], t[NR], rows/m, base/m, b/1e6}'
done
echo "peak resident memory: $(peak) MB"
