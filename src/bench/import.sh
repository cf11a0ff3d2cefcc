#!/usr/bin/env bash
# Rows per second and peak memory of an import of 10 k, 100 k, 1 M rows, beside PostgreSQL's own COPY of the rows that result.
# Usage: src/bench/import.sh [ROWS…]    needs target/vigil.jar (mvn package), curl, awk; VIGIL_RUN runs something else than the jar
set -euo pipefail
cd "$(dirname "$0")/../.."
source src/bench/vigil.sh
sizes=("$@")
[ ${#sizes[@]} -gt 0 ] || sizes=(10000 100000 1000000)
driver=$(find ~/.m2/repository/org/postgresql/postgresql -name 'postgresql-*.jar' ! -name '*sources*' | sort | tail -1)

# Names of several scripts, dates fuzzy or exact, outlets, charges; two rows in a hundred are wrong. The same for the same seed.
generate() { # rows
    awk -v rows="$1" 'BEGIN {
        srand(4711)
        given = split("Daler Ulfat Ahmad Nguyen Maria João Иван Олена Гулнора محمد 李 Aleksandr Fatima Zaur Khadija Pavel Thi Carlos Nino Արամ", g, " ")
        family = split("Imomali Ghurbati Петренко Каримов Ибрагимов Van_Tran Hernández Silva الخطيب 伟 Beridze Սարգսյան Omarov Nazarova Kovač Demir Yılmaz", f, " ")
        split("Tajikistan Russia Belarus Vietnam Iran China Turkey Egypt Mexico Azerbaijan", c, " ")
        split("Anti-state|False News|Defamation|Retaliatory|Anti-state, False News|No charge|Not disclosed", h, "|")
        split("January February March April May June July August September October November December", m, " ")
        print "Name,Status,Date,Country,\"Journalist or Media Worker\",Charges,\"cpj.org URL\""
        for (i = 1; i <= rows; i++) {
            name = g[1 + int(rand() * given)] " " f[1 + int(rand() * family)] " " sprintf("%c%c", 65 + int(rand() * 26), 97 + int(rand() * 26)) i
            gsub("_", " ", name)
            if (rand() < 0.2) name = name " (Pen " i ")"
            date = rand() < 0.8 ? m[1 + int(rand() * 12)] " " (1 + int(rand() * 28)) ", " (2000 + int(rand() * 25)) : (2000 + int(rand() * 25))
            country = rand() < 0.02 ? "Narnia" : c[1 + int(rand() * 10)]
            printf "\"%s\",Imprisoned,\"%s\",%s,\"Outlet %d\",\"%s\",https://lists.example.org/people/%d/\n", name, date, country, int(rand() * 5000), h[1 + int(rand() * 7)], i
        }
    }'
}

state() { curl -fsS -H "Authorization: Bearer $token" "$base/api/v1/imports/$1"; }
until_state() { # id, pattern: seconds it took
    local began=$(date +%s.%N)
    until state "$1" | grep -qE "\"state\":\"($2)\""; do sleep 0.5; done
    echo "$(date +%s.%N) $began" | awk '{printf "%.1f", $1 - $2}'
}

printf '%10s %10s %10s %10s %12s %12s %12s %9s %12s\n' rows "check s" "run s" rows/s "cases+claims" "written/s" "COPY/s" ratio "peak MB"
for rows in "${sizes[@]}"; do
    generate "$rows" >"$work/list.csv"
    export VIGIL_DATA=$work/data-$rows
    start "${VIGIL_BENCH_PORT:-18082}" true ${VIGIL_RUN:-java -Xmx512m -jar target/vigil.jar}
    token=$(token intake)
    id=$(curl -fsS -H "Authorization: Bearer $token" -F "file=@$work/list.csv" "$base/api/v1/imports" | sed 's/^{"id":"\([^"]*\)".*/\1/')
    check=$(until_state "$id" 'CHECKED|FAILED')
    curl -fsS -o /dev/null -X POST -H "Authorization: Bearer $token" "$base/api/v1/imports/$id/run"
    run=$(until_state "$id" 'DONE|FAILED|CANCELLED')
    peak=$(peak)
    read -r written copied < <(java -cp "$driver" src/bench/CopyRows.java "$(database)" 5)
    echo "$rows $check $run $written $copied $peak" | awk '{t = $2 + $3
        printf "%10d %10.1f %10.1f %10.0f %12d %12.0f %12.0f %9.2f %12d\n", $1, $2, $3, $1 / t, $4, $4 / t, $4 / $5, ($4 / t) / ($4 / $5), $6}'
    end
    rm -rf "$VIGIL_DATA"
done
