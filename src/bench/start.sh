#!/usr/bin/env bash
# Time from `java -jar` to readiness: first start (empty data folder, with and without the demo's story) and second start.
# Usage: src/bench/start.sh [RUNS]      needs target/vigil.jar (mvn package) and curl; prints median, least and most in seconds
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${1:-5}
jar=target/vigil.jar
port=18080
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

start_once() { # data folder, demo: prints seconds to readiness
    local began ended pid
    began=$(date +%s.%N)
    SERVER_PORT=$port VIGIL_DATA=$1 VIGIL_DEMO=$2 java -jar "$jar" >"$work/log" 2>&1 &
    pid=$!
    until curl -fsS -m 2 -o /dev/null "http://127.0.0.1:$port/actuator/health/readiness" 2>/dev/null; do
        kill -0 "$pid" 2>/dev/null || { cat "$work/log" >&2; exit 1; }
        sleep 0.05
    done
    ended=$(date +%s.%N)
    kill "$pid"
    wait "$pid" 2>/dev/null || true
    echo "$ended $began" | awk '{printf "%.2f\n", $1 - $2}'
}

row() { # title, file of seconds
    sort -n "$2" | awk -v title="$1" '{v[NR] = $1} END {printf "%-34s median %6.2f s   %6.2f–%.2f   n=%d\n", title, v[int((NR + 1) / 2)], v[1], v[NR], NR}'
}

for _ in $(seq "$runs"); do
    start_once "$work/bare" false >>"$work/first-bare"
    start_once "$work/bare" false >>"$work/second-bare"
    start_once "$work/demo" true >>"$work/first-demo"
    start_once "$work/demo" true >>"$work/second-demo"
    rm -rf "$work/bare" "$work/demo"
done
row "first start, no demo" "$work/first-bare"
row "second start, no demo" "$work/second-bare"
row "first start with the demo's story" "$work/first-demo"
row "second start with the demo" "$work/second-demo"
