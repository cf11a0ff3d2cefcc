#!/usr/bin/env bash
# How long one person is looked for as the store grows, beside PostgreSQL's trigram index on the same names in the same run.
# Usage: src/bench/matching.sh [SIZES]    for example 10000,100000,1000000; needs mvn and a few gigabytes of disk for the last
set -euo pipefail
cd "$(dirname "$0")/../.."
mvn -q test -Djacoco.skip=true -DargLine= -Dtest.jvm= -Dtest=MatchingCostTests -Dsurefire.failIfNoSpecifiedTests=false -Dvigil.matching.sizes="${1:-10000,100000}"
cat target/matching-cost.md
