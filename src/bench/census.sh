#!/usr/bin/env bash
# Milliseconds of a census as of any day with any knowledge, asked over HTTP with another question each time, beside the sequential scan
# that answers the very same from the table; and of the people behind a number, and of a chart of twenty years. One run, interleaved.
# Usage: src/bench/census.sh [CASES] [ROUNDS]    needs target/vigil.jar (mvn package), curl, psql and python3
#        VIGIL_RUN="java -cp … org.vigil.VigilApplication" runs something else than the jar
set -euo pipefail
cd "$(dirname "$0")/../.."
source src/bench/vigil.sh
cases=${1:-100000}
rounds=${2:-15}
port=${BENCH_PORT:-18084}
run=${VIGIL_RUN:-"java -Xmx512m -jar target/vigil.jar"}
start "$port" true $run

# Every fifth case has a second version; every ninth shares its person with another; one in five begins within a range; two in five ended.
db <<SQL
set session_replication_role = replica;
set synchronous_commit = off;
select setseed(0.4);
insert into published.summary (ref, version, is_current, state, language, pseudonymous, document, etag, published_at, first_published_at,
        display_name, names, country, liberty_status, charge_category, sentence_bucket, roles, held, held_from_earliest, held_from_latest,
        held_until_known, held_until_earliest, held_until_latest, person)
    select c || '-' || y || '-' || lpad((n % 1000000)::text, 6, '0'), v, v = last, 'PUBLISHED', 'en', false, '{}', repeat('0', 64),
        since + interval '20 days' + (v - 1) * interval '300 days', since + interval '20 days', 'Somebody ' || n, 'somebody ' || n, c,
        'HELD_SERVING', 'ANTI_STATE', 'UNKNOWN', '{JOURNALIST}', n % 50 > 0, since, since + (n % 5 / 4) * 60, n % 5 < 2,
        case when n % 5 < 2 then since + 100 + n % 900 end, case when n % 5 < 2 then since + 100 + n % 900 + (n % 3 / 2) * 45 end,
        md5((case when n % 9 = 0 then n / 18 else n end)::text)::uuid
    from (select n, (array['CN','MM','BY','RU','VN','ER','IR','TR','EG','SA','TJ','AZ','ET','RW','BH','CU'])[1 + n % 16] c,
            date '2005-01-01' + (random() * 7900)::int as since, 2005 + n / 1000000 as y, case when n % 5 = 0 then 2 else 1 end as last
          from generate_series(1, $cases) n) g, generate_series(1, last) v;
analyze published.summary;
SQL
end
start "$port" true $run
scan() { # day, time
    db <<SQL
\timing on
select s.country, count(distinct coalesce(s.person::text, s.ref)) filter (where s.held and s.held_from_latest < date '$1'
        and (not s.held_until_known or s.held_until_earliest >= date '$1')) from (
    select distinct on (v.ref) v.* from published.summary v where v.published_at <= timestamptz '$2 23:59:59.999999+00'
        and (v.retracted_at is null or v.retracted_at > timestamptz '$2 23:59:59.999999+00') order by v.ref, v.version desc) s
    group by s.country;
SQL
}
ask() { curl -fsS -o /dev/null -w '%{time_total}' "$base$1" | awk '{print $1 * 1000}'; }
for round in $(seq "$rounds"); do
    on=$(date -d "2008-01-01 + $((round * 397 % 6500)) days" +%F)
    known=$(date -d "$on + $((round * 53 % 400)) days" +%F)
    ask "/api/v1/public/census?on=$on&knownAt=$known" >>"$work/census"
    ask "/census/people?on=$on&knownAt=$known&country=IR" >>"$work/people"
    ask "/charts/held-over-time.csv?country=$(echo CN MM BY RU VN ER IR TR EG SA TJ AZ ET RW BH CU | cut -d' ' -f$((round % 16 + 1)))" >>"$work/chart"
    if [ "$round" -le 5 ]; then
        scan "$on" "$known" | sed -n 's/^Time: \([0-9.]*\) ms.*/\1/p' >>"$work/scan"
    fi
done
python3 - "$work" "$cases" <<'PY'
import statistics, sys
work, cases = sys.argv[1], int(sys.argv[2])
def of(name):
    return sorted(float(line) for line in open(f"{work}/{name}"))
def said(values):
    return f"{statistics.median(values):.1f} ({values[0]:.1f}–{values[-1]:.1f})"
census, scan = of("census"), of("scan")
print("| cases | census ms | sequential scan ms | times faster | people behind a number ms | chart of one country ms |")
print("|--:|--:|--:|--:|--:|--:|")
print(f"| {cases:,} | {said(census)} | {said(scan)} | {statistics.median(scan) / statistics.median(census):.0f} | {said(of('people'))} | {said(of('chart'))} |")
PY
