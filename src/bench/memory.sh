#!/usr/bin/env bash
# Whether an export needs more memory the longer it is: what lives in the heap after a full collection, before each export and twice a
# second while a slow reader takes it, in a process with a small heap; of what is published, and of all records as the desk exports them.
# Usage: src/bench/memory.sh [SIZES]    for example 10000,300000; needs target/vigil.jar (mvn package), curl, psql and jcmd
#        VIGIL_RUN="java -Xmx… -cp … org.vigil.VigilApplication" runs something else than the jar
set -euo pipefail
cd "$(dirname "$0")/../.."
source src/bench/vigil.sh
IFS=, read -ra sizes <<<"${1:-10000,300000}"
start "${BENCH_PORT:-18085}" true ${VIGIL_RUN:-java -Xmx256m -jar target/vigil.jar}
told
java=$(java_of "$pid")
token=$(token coordinator)

live() { # MB of objects that a full collection leaves, counted in the same pause
    jcmd "$java" GC.class_histogram | awk '/^Total/ {printf "%.1f\n", $3 / 1048576}'
}
exported() { # rows, what, address, bytes a second and row
    local before most=0 now reader
    before=$(live)
    curl -fsS --limit-rate $(($1 * $4)) -H "Authorization: Bearer $token" "$base$3" -o "$work/out" &
    reader=$!
    while kill -0 "$reader" 2>/dev/null; do
        now=$(live)
        most=$(echo "$now $most" | awk '{print ($1 > $2 ? $1 : $2)}')
        sleep 0.3
    done
    wait "$reader"
    echo "$1 $2 $(stat -c %s "$work/out") $before $most" | awk '{printf "| %d | %s | %.1f | %.1f | %.1f | %+.1f |\n", $1, $2, $3 / 1e6, $4, $5, $5 - $4}'
}
built() { grep -c 'Search index ready' "$work/log"; }
printf '| cases | export | MB | live heap before, MB | most while it ran | more |\n|--:|---|--:|--:|--:|--:|\n'
for size in "${sizes[@]}"; do
    ready=$(built)
    db -v cases="$size" -f src/bench/records.sql
    db -v cases="$size" -f src/bench/published.sql
    until [ "$(built)" -gt "$ready" ]; do sleep 1; done
    curl -fsS -o /dev/null "$base/api/v1/public/census?on=2020-01-01"
    for format in csv ndjson json; do exported "$size" "published.$format" "/api/v1/public/export.$format" 60; done
    for format in csv ndjson json xlsx; do exported "$size" "records.$format" "/api/v1/export.$format?country=KZ" 200; done
done
echo "peak resident memory: $(peak) MB"
