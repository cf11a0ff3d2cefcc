#!/usr/bin/env bash
# What finding, counting and paging cost at 10 k, 100 k, 1 M published cases, beside PostgreSQL on the same rows in the same run.
# Usage: src/bench/search.sh [SIZES] [ROUNDS]    for example 10000,100000,1000000 60; needs mvn and 6 GB of disk for the last
set -euo pipefail
cd "$(dirname "$0")/../.."
mvn -q test -Djacoco.skip=true -DargLine= -Dtest.jvm= -Dtest=PublicCostTests -Dsurefire.failIfNoSpecifiedTests=false -Dvigil.search.sizes="${1:-10000,100000}" -Dvigil.search.rounds="${2:-60}"
cat target/search-cost.md
