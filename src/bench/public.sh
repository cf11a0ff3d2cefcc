#!/usr/bin/env bash
# Public pages and answers per second under 16 connections at 10 k, 100 k, 1 M published cases, beside a static file of the same process
# (and of nginx, where it is installed), in turn within one run. Lists are asked with filters that differ each time, so none is kept.
# Usage: src/bench/public.sh [SIZES] [ROUNDS]    needs target/vigil.jar (mvn package), curl, wrk, a JDK; VIGIL_RUN runs something else than the jar
set -euo pipefail
cd "$(dirname "$0")/../.."
IFS=, read -ra sizes <<<"${1:-10000,100000}"
rounds=${2:-5}
port=${VIGIL_BENCH_PORT:-18083}
base=http://127.0.0.1:$port
driver=$(find ~/.m2/repository/org/postgresql/postgresql -name 'postgresql-*.jar' ! -name '*sources*' | sort | tail -1)
work=$(mktemp -d "${TMPDIR:-/tmp}/vigil-public-XXXX")
export VIGIL_DEMO_PASSWORD="a password for the benchmark"
pid= web=
trap '[ -z "$pid" ] || kill $pid; [ -z "$web" ] || kill $web; wait 2>/dev/null || true; rm -rf "$work"' EXIT
SERVER_PORT=$port VIGIL_DATA=$work/data VIGIL_DEMO=true ${VIGIL_RUN:-java -Xmx2g -jar target/vigil.jar} >"$work/log" 2>&1 &
pid=$!
until curl -fsS -m 2 -o /dev/null "$base/actuator/health/readiness" 2>/dev/null; do
    kill -0 "$pid" || { cat "$work/log" >&2; exit 1; }
    sleep 0.5
done

cat >"$work/report.lua" <<'LUA'
done = function(summary, latency)
    io.write(string.format("RESULT %.2f %.2f %.0f %d\n", latency:percentile(50) / 1000, latency:percentile(99) / 1000,
        summary.requests / (summary.duration / 1e6), summary.errors.status + summary.errors.read + summary.errors.timeout))
end
LUA
# Country, charge, year and day change with each request: at most a few of thousands are asked twice.
cat >"$work/list.lua" <<'LUA'
local countries = {"CN","MM","BY","RU","VN","IR","ER","AZ","EG","IL","SA","SY","TR","TJ","KZ","UZ"}
local charges = {"ANTI_STATE","FALSE_NEWS","DEFAMATION","RETALIATORY","NO_CHARGE","OTHER"}
local kind = os.getenv("KIND")
local n = tonumber(os.getenv("SEED"))
request = function()
    n = n + 1
    local day = string.format("%04d-%02d-%02d", 2001 + n % 25, 1 + n % 12, 1 + n % 28)
    local query = "country=" .. countries[1 + n % 16] .. "&charge=" .. charges[1 + n % 6] .. "&on=" .. day
    if kind == "page" then return wrk.format("GET", "/cases?" .. query) end
    if kind == "text" then return wrk.format("GET", "/api/v1/public/cases?limit=20&q=" .. ({"court","reported","prison","surgeon","colony"})[1 + n % 5] .. "&on=" .. day) end
    if kind == "facets" then return wrk.format("GET", "/api/v1/public/statistics?by=charge&" .. query) end
    return wrk.format("GET", "/api/v1/public/cases?limit=20&" .. query)
end
LUA
cat "$work/report.lua" >>"$work/list.lua"

measure() { # what, seconds
    local script=$work/report.lua path=/ at=$base as=()
    case $1 in
    static) path=/css/vigil.css ;;
    nginx) at=http://127.0.0.1:$((port + 1)) path=/vigil.css ;;
    page) path=/cases/$ref ;;
    json) path=/api/v1/public/cases/$ref ;;
    304) path=/api/v1/public/cases/$ref as=(-H "If-None-Match: $etag") ;;
    half) path="/api/v1/public/cases?limit=20&after=$half" ;;
    home) path=/ ;;
    list) script=$work/list.lua KIND=page ;;
    api) script=$work/list.lua KIND=api ;;
    text) script=$work/list.lua KIND=text ;;
    facets) script=$work/list.lua KIND=facets ;;
    esac
    KIND=${KIND:-} SEED=$RANDOM wrk -t2 -c16 -d"$2"s -s "$script" "${as[@]}" "$at$path" | awk '/^RESULT/ {print $2, $3, $4, $5}'
}

what="static page json 304 half home list api text facets"
if command -v nginx >/dev/null; then
    mkdir -p "$work/www" && curl -fsS "$base/css/vigil.css" -o "$work/www/vigil.css"
    printf 'worker_processes 2; daemon off; pid %s/pid; error_log /dev/null; events {} http { include /etc/nginx/mime.types; access_log off; server { listen 127.0.0.1:%d; root %s/www; } }' \
        "$work" $((port + 1)) "$work" >"$work/nginx.conf"
    nginx -c "$work/nginx.conf" & web=$!
    what="nginx $what"
fi
printf '| %s | %s | %s | %s | %s | %s | %s |\n|--:|---|--:|--:|--:|--:|--:|\n' cases what "p50 ms" "p99 ms" requests/s "of static" errors
for size in "${sizes[@]}"; do
    PGPASSWORD=$(cat "$work/data/keys/postgres.password") java -cp "$driver" src/test/java/org/vigil/search/PublishedFill.java "$(sed -n 4p "$work/data/postgres/postmaster.pid")" "$size" "${last:-0}" >&2
    last=$size
    until curl -fsS "$base/api/v1/public/statistics?by=country&on=20$((10 + RANDOM % 15))-01-0$((1 + RANDOM % 9))" | grep -qE '"persons":[0-9]{4,}' && [ "$(grep -c 'Search index ready' "$work/log")" -gt "${ready:-1}" ]; do sleep 1; done
    ready=$(grep -c 'Search index ready' "$work/log")
    ref=$(curl -s "$base/api/v1/public/cases?limit=1" | grep -o '"ref":"[^"]*"' | head -1 | cut -d'"' -f4)
    etag=$(curl -si "$base/api/v1/public/cases/$ref" | tr -d '\r' | awk 'tolower($1) == "etag:" {print substr($0, 7)}')
    half=1521072000000000_TJ-1900-10001 # in the middle of the days of publication
    rm -f "$work"/m-*
    for name in $what; do measure "$name" 4 >/dev/null; done
    for _ in $(seq "$rounds"); do
        for name in $what; do measure "$name" 4 >>"$work/m-$name"; done
    done
    for name in $what; do
        sort -n "$work/m-$name" | awk -v size="$size" -v name="$name" -v base="$(sort -n -k3 "$work/m-static" | awk '{v[NR]=$3} END {print v[int((NR+1)/2)]}')" '
            {p50[NR]=$1; p99[NR]=$2; rate[NR]=$3; errors+=$4}
            END {m=int((NR+1)/2); printf "| %d | %s | %.2f | %.2f | %.0f | %.3f | %d |\n", size, name, p50[m], p99[m], rate[m], rate[m]/base, errors}'
    done
done
