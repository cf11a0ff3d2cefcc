#!/usr/bin/env bash
# Public pages and answers per second under 16 connections at 10 k, 100 k, 1 M published cases, each beside nginx serving the very same
# bytes from a file (a list beside one list), in turn within one run; and beside a static file of the same process. Lists are asked with
# filters that differ each time, so none is kept. "proxy" is the page of the case through nginx to us.
# Usage: src/bench/public.sh [SIZES] [ROUNDS]    needs target/vigil.jar (mvn package), curl, wrk, nginx, a JDK; VIGIL_RUN runs something else than the jar
set -euo pipefail
cd "$(dirname "$0")/../.."
source src/bench/vigil.sh
IFS=, read -ra sizes <<<"${1:-10000,100000}"
rounds=${2:-5}
seconds=${BENCH_SECONDS:-4}
port=${VIGIL_BENCH_PORT:-18083}
driver=$(find ~/.m2/repository/org/postgresql/postgresql -name 'postgresql-*.jar' ! -name '*sources*' | sort | tail -1)
web=
trap '[ -z "$web" ] || kill "$web"; end; rm -rf "$work"' EXIT
start "$port" true ${VIGIL_RUN:-java -Xmx2g -jar target/vigil.jar}

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

nginx=http://127.0.0.1:$((port + 1))
proxy=http://127.0.0.1:$((port + 2))
measure() { # what, seconds
    local script=$work/report.lua path=/ at=$base as=()
    case $1 in
    static) path=/css/vigil.css ;;
    page) path=/cases/$ref ;;
    json) path=/api/v1/public/cases/$ref ;;
    304) path=/api/v1/public/cases/$ref as=(-H "If-None-Match: $etag") ;;
    gzip) path=/cases/$ref as=(-H "Accept-Encoding: gzip") ;;
    proxy) at=$proxy path=/cases/$ref ;;
    half) path="/api/v1/public/cases?limit=20&after=$half" ;;
    home) path=/ ;;
    list) script=$work/list.lua KIND=page ;;
    api) script=$work/list.lua KIND=api ;;
    text) script=$work/list.lua KIND=text ;;
    facets) script=$work/list.lua KIND=facets ;;
    nginx-304) at=$nginx path=/json as=(-H "If-None-Match: $(curl -sI "$nginx/json" | tr -d '\r' | sed -n 's/^ETag: //p')") ;;
    nginx-gzip) at=$nginx path=/page as=(-H "Accept-Encoding: gzip") ;;
    nginx-*) at=$nginx path=/${1#nginx-} ;;
    esac
    KIND=${KIND:-} SEED=$RANDOM wrk -t2 -c16 -d"$2"s -s "$script" "${as[@]}" "$at$path" | awk '/^RESULT/ {print $2, $3, $4, $5}'
}
peer() { # of what
    case $1 in
    page | json | 304 | gzip) echo "nginx-$1" ;;
    proxy) echo nginx-page ;;
    home | list) echo nginx-list ;;
    *) echo nginx-answer ;;
    esac
}

what="static page json 304 gzip proxy home half list api text facets"
peers="nginx-page nginx-json nginx-304 nginx-gzip nginx-list nginx-answer"
mkdir -p "$work/www"
cat >"$work/nginx.conf" <<CONF
user $(id -un);
worker_processes 2;
daemon off;
pid $work/pid;
error_log $work/nginx.log;
events { worker_connections 1024; }
http {
    access_log off;
    keepalive_requests 1000000;
    sendfile on;
    open_file_cache max=100;
    default_type text/html;
    gzip_static on;
    upstream vigil { server 127.0.0.1:$port; keepalive 32; }
    server { listen 127.0.0.1:$((port + 1)); root $work/www; }
    server { listen 127.0.0.1:$((port + 2)); location / { proxy_pass http://vigil; proxy_http_version 1.1; proxy_set_header Connection ""; } }
}
CONF
nginx -c "$work/nginx.conf" & web=$!
printf '| %s | %s | %s | %s | %s | %s | %s | %s |\n|--:|---|--:|--:|--:|--:|--:|--:|\n' cases what "p50 ms" "p99 ms" requests/s "of nginx, the same bytes" "of our static file" errors
for size in "${sizes[@]}"; do
    java -cp "$driver" src/test/java/org/vigil/search/PublishedFill.java "$(database)" "$size" "${last:-0}" >&2
    last=$size
    until curl -fsS "$base/api/v1/public/statistics?by=country&on=20$((10 + RANDOM % 15))-01-0$((1 + RANDOM % 9))" | grep -qE '"persons":[0-9]{4,}' && [ "$(grep -c 'Search index ready' "$work/log")" -gt "${ready:-1}" ]; do sleep 1; done
    ready=$(grep -c 'Search index ready' "$work/log")
    ref=$(curl -s "$base/api/v1/public/cases?limit=1" | grep -o '"ref":"[^"]*"' | head -1 | cut -d'"' -f4)
    etag=$(curl -si "$base/api/v1/public/cases/$ref" | tr -d '\r' | awk 'tolower($1) == "etag:" {print substr($0, 7)}')
    half=1521072000000000_TJ-1900-10001 # in the middle of the days of publication
    curl -fsS "$base/cases/$ref" -o "$work/www/page"
    gzip -kf "$work/www/page"
    curl -fsS "$base/api/v1/public/cases/$ref" -o "$work/www/json"
    curl -fsS "$base/cases?country=CN" -o "$work/www/list"
    curl -fsS "$base/api/v1/public/cases?limit=20&country=CN" -o "$work/www/answer"
    rm -f "$work"/m-*
    for name in $what $peers; do measure "$name" "$seconds" >/dev/null; done
    for _ in $(seq "$rounds"); do
        for name in $what $peers; do measure "$name" "$seconds" >>"$work/m-$name"; done
    done
    middle() { sort -n -k3 "$work/m-$1" | awk '{v[NR]=$3} END {print v[int((NR+1)/2)]}'; }
    for name in $what $peers; do
        beside=$([[ $name == nginx-* ]] && echo "$name" || peer "$name")
        sort -n "$work/m-$name" | awk -v size="$size" -v name="$name" -v nginx="$(middle "$beside")" -v own="$(middle static)" '
            {p50[NR]=$1; p99[NR]=$2; rate[NR]=$3; errors+=$4}
            END {m=int((NR+1)/2); printf "| %d | %s | %.2f | %.2f | %.0f | %.3f | %.2f | %d |\n", size, name, p50[m], p99[m], rate[m], rate[m]/nginx, rate[m]/own, errors}'
    done
done
