#!/usr/bin/env bash
# p50 and p95 of the pages under 16 connections, beside a static file of the same process, interleaved in one run.
# Usage: src/bench/pages.sh [ROUNDS]    needs target/vigil.jar (mvn package), curl and wrk; VIGIL_RUN runs something else than the jar
set -euo pipefail
cd "$(dirname "$0")/../.."
source src/bench/vigil.sh
rounds=${1:-5}
start "${BENCH_PORT:-18081}" true ${VIGIL_RUN:-java -jar target/vigil.jar}
told

csrf=$(curl -s -c "$work/jar" "$base/sign-in" | grep -o 'name="_csrf" value="[^"]*"' | head -1 | cut -d'"' -f4)
curl -s -b "$work/jar" -c "$work/jar" -o /dev/null --data-urlencode "_csrf=$csrf" -d username=verifier --data-urlencode "password=$VIGIL_DEMO_PASSWORD" "$base/sign-in"
cookie=$(awk '$6 == "vigil" {print $6 "=" $7}' "$work/jar")
code=$(curl -s -o /dev/null -w '%{http_code}' -H "Cookie: $cookie" "$base/desk")
[ "$code" = 200 ] || { echo "Signing in for the staff pages failed: /desk answers $code" >&2; exit 1; }
ref=$(curl -s "$base/api/v1/public/cases" | grep -o '"ref":"[^"]*"' | head -1 | cut -d'"' -f4)

cat >"$work/report.lua" <<'LUA'
done = function(summary, latency)
    io.write(string.format("RESULT %.2f %.2f %.0f %d\n", latency:percentile(50) / 1000, latency:percentile(95) / 1000,
        summary.requests / (summary.duration / 1e6), summary.errors.status + summary.errors.read + summary.errors.timeout))
end
LUA

declare -A paths=([static]=/css/vigil.css [public]=/cases/$ref [json]=/api/v1/public/cases/$ref [staff]=/desk/cases/$ref [queue]=/desk)
measure() { # name, seconds
    local as=()
    case $1 in staff | queue) as=(-H "Cookie: $cookie") ;; esac
    wrk -t2 -c16 -d"$2"s -s "$work/report.lua" "${as[@]}" "$base${paths[$1]}" | awk '/^RESULT/ {print $2, $3, $4, $5}'
}
for name in static public json staff queue; do measure $name 8 >/dev/null; done
for _ in $(seq "$rounds"); do
    for name in static public json staff queue; do measure $name 5 >>"$work/$name"; done
done
printf '%-10s %10s %10s %12s %10s %8s\n' what "p50 ms" "p95 ms" "requests/s" "of static" errors
for name in static public json staff queue; do
    sort -n "$work/$name" | awk -v name=$name -v base="$(sort -n -k3 "$work/static" | awk '{v[NR]=$3} END {print v[int((NR+1)/2)]}')" '
        {p50[NR]=$1; p95[NR]=$2; rate[NR]=$3; errors+=$4}
        END {m=int((NR+1)/2); printf "%-10s %10.2f %10.2f %12.0f %10.3f %8d\n", name, p50[m], p95[m], rate[m], rate[m]/base, errors}'
done
