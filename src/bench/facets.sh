#!/usr/bin/env bash
# CPU of counting in the columns alone, filled by hand with invented cases: six facets of everything and of a filter, on a day that was
# never asked for and on today, and after a change; no answer is kept. Usage: src/bench/facets.sh [CASES]    needs mvn
set -euo pipefail
cd "$(dirname "$0")/../.."
mvn -q test -Djacoco.skip=true -DargLine= -Dtest.jvm= -Dtest=CountsCostTest -Dsurefire.failIfNoSpecifiedTests=false -Dvigil.search.columns="${1:-1000000}"
