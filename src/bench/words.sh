#!/usr/bin/env bash
# CPU of finding by words and by names in the index alone, filled by hand with invented cases, and of taking a version in, with and
# without a question after it; how many of those who are spelled otherwise are found. Usage: src/bench/words.sh [SIZES] [ROUNDS]    needs mvn
set -euo pipefail
cd "$(dirname "$0")/../.."
mvn -q test -Djacoco.skip=true -DargLine= -Dtest.jvm= -Dtest=WordsCostTest -Dsurefire.failIfNoSpecifiedTests=false -Dvigil.search.words="${1:-10000,100000,1000000}" -Dvigil.search.rounds="${2:-300}"
