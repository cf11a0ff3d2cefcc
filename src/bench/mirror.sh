#!/usr/bin/env bash
# The mirror beside tar, which writes the same bytes, in turns: a first run, one where nothing has changed, one after one more case was
# published, one after another was changed, and the check with its links; before them what a command costs that only starts. Wall seconds,
# and CPU seconds of the process (the database's are not among them). Set VIGIL_RUN to measure a Vigil that was readied by `prepare`.
# Usage: src/bench/mirror.sh [CASES] [ROUNDS]    needs target/vigil.jar (mvn package), curl, psql, tar
#        VIGIL_RUN="java @DIR/vigil" runs something else than the jar; LANGUAGES=en,fr,… which languages the mirror holds
set -euo pipefail
cd "$(dirname "$0")/../.."
source src/bench/vigil.sh
cases=${1:-10000}
rounds=${2:-3}
run=${VIGIL_RUN:-"java -jar target/vigil.jar"}
TIMEFORMAT='%R %U %S'

meanwhile() { # demo, file of statements, variables…: what a Vigil that runs between two mirrors finds done
    start "${BENCH_PORT:-18085}" "$1" $run
    [ "$1" = false ] || told
    db "${@:3}" -f "$2" >&2
    end
}
row() { # what, command…
    local what=$1
    shift
    { time "$@" >"$work/said" 2>"$work/errors"; } 2>"$work/time" || { cat "$work/said" "$work/errors" >&2; exit 1; }
    awk -v what="$what" '{printf "%-34s %7.2f s  cpu %6.2f s  ", what, $1, $2 + $3}' "$work/time"
    grep -v '^ *$' "$work/said" | tail -1 || true
    [ -s "$work/said" ] || echo
}
mirror() { $run mirror "$work/mirror" --languages "${LANGUAGES:-en}" "$@"; }
peer() { rm -rf "$work/peer"; mkdir "$work/peer"; tar -C "$work" -cf - mirror | tar -C "$work/peer" -xf -; }

meanwhile true src/bench/published.sql -v cases="$cases"
export VIGIL_DEMO=false
for round in $(seq "$rounds"); do
    row "a command that only starts" $run audit verify --as auditor
    rm -rf "$work/mirror"
    row "mirror, first run" mirror
    row "tar, the same bytes" peer
    row "mirror, nothing changed" mirror
    cat >"$work/one.sql" <<SQL
set session_replication_role = replica;
create temp table one as select * from published.summary where is_current and state = 'PUBLISHED' order by ref limit 1;
update one set ref = 'TJ-1999-000$round', published_at = now(), first_published_at = now(), person_key = null, incident_key = null,
    document = document || '{"ref": "TJ-1999-000$round"}';
select string_agg(quote_ident(attname), ', ') as columns from pg_attribute
    where attrelid = 'published.summary'::regclass and attnum > 0 and not attisdropped and attgenerated = '' \\gset
insert into published.summary (:columns) select :columns from one;
insert into published.change (ref) values ('TJ-1999-000$round');
SQL
    meanwhile false "$work/one.sql"
    row "mirror, one more case" mirror
    cat >"$work/other.sql" <<SQL
set session_replication_role = replica;
update published.summary set document = document || '{"outlets": ["Round $round"]}' where is_current and ref = 'KZ-2000-000015';
update published.change set changed_in = pg_current_xact_id() where ref = 'KZ-2000-000015';
SQL
    meanwhile false "$work/other.sql"
    row "mirror, one case changed" mirror
    row "verify and follow links" mirror --verify
done
du -sm "$work/mirror" | awk '{printf "%d MB, ", $1}'; find "$work/mirror" -type f | wc -l | awk '{print $1 " files"}'
