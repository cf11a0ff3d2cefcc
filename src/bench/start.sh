#!/usr/bin/env bash
# Time from `java` to readiness, in turns: the jar as it is, and what `prepare` made of it (unpacked, and unpacked with its archive of classes);
# first starts (empty data folder, with and without the demo's story) of the jar, second starts of all three. Then what a command takes.
# Usage: src/bench/start.sh [RUNS]      needs target/vigil.jar (mvn package) and curl; prints median, least and most in seconds
#        FIRST=no leaves the first starts and the demo out
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${1:-5}
jar=target/vigil.jar
port=${BENCH_PORT:-18080}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

now() { date +%s.%N; }
start_once() { # data folder, demo, words after java…: prints seconds to readiness
    local began ended pid data=$1 demo=$2
    shift 2
    began=$(now)
    SERVER_PORT=$port VIGIL_DATA=$data VIGIL_DEMO=$demo java "$@" >"$work/log" 2>&1 &
    pid=$!
    until curl -fsS -m 2 -o /dev/null "http://127.0.0.1:$port/actuator/health/readiness" 2>/dev/null; do
        kill -0 "$pid" 2>/dev/null || { cat "$work/log" >&2; exit 1; }
        sleep 0.05
    done
    ended=$(now)
    awk '/VmRSS/ {print $2 / 1024}' "/proc/$pid/status" >>"$work/memory"
    kill "$pid"
    wait "$pid" 2>/dev/null || true
    echo "$ended $began" | awk '{printf "%.2f\n", $1 - $2}'
}
command_once() { # words after java…: prints seconds until a command has ended that only starts
    local began
    began=$(now)
    VIGIL_DATA=$work/demo VIGIL_DEMO=false java "$@" audit verify --as auditor >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
    echo "$(now) $began" | awk '{printf "%.2f\n", $1 - $2}'
}
row() { # title, file of seconds
    [ -s "$2" ] || return 0
    sort -n "$2" | awk -v title="$1" '{v[NR] = $1} END {printf "%-44s median %6.2f s   %6.2f–%.2f   n=%d\n", title, v[int((NR + 1) / 2)], v[1], v[NR], NR}'
}

java -jar "$jar" prepare "$work/prepared" | tail -1
for round in $(seq "$runs"); do
    rm -rf "$work/bare"
    start_once "$work/bare" false -jar "$jar" >>"$work/first-bare"
    start_once "$work/bare" false -jar "$jar" >>"$work/second-jar"
    start_once "$work/bare" false -jar "$work/prepared/vigil.jar" >>"$work/second-unpacked"
    start_once "$work/bare" false "@$work/prepared/vigil" >>"$work/second-prepared"
    if [ "${FIRST:-yes}" = yes ] || [ "$round" = 1 ]; then
        rm -rf "$work/demo"
        start_once "$work/demo" true -jar "$jar" >>"$work/first-demo"
        start_once "$work/demo" true -jar "$jar" >>"$work/second-demo"
    fi
    command_once -jar "$jar" >>"$work/command-jar"
    command_once "@$work/prepared/vigil" >>"$work/command-prepared"
done
row "first start, no demo" "$work/first-bare"
row "first start with the demo's story" "$work/first-demo"
row "second start with the demo" "$work/second-demo"
row "second start, no demo" "$work/second-jar"
row "second start, no demo, unpacked" "$work/second-unpacked"
row "second start, no demo, prepared" "$work/second-prepared"
row "a command that only starts" "$work/command-jar"
row "a command that only starts, prepared" "$work/command-prepared"
sort -n "$work/memory" | awk '{v[NR] = $1} END {printf "resident when ready: median %.0f MB\n", v[int((NR + 1) / 2)]}'
