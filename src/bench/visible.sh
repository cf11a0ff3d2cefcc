#!/usr/bin/env bash
# How long after the answer to a publication it is seen on its page, in lists, search, feeds and exports, and after the answer to a
# retraction gone from them: p50, p99, most. Usage: src/bench/visible.sh [ROUNDS]    needs mvn
set -euo pipefail
cd "$(dirname "$0")/../.."
mvn -q test -Djacoco.skip=true -DargLine= -Dtest.jvm= -Dtest=VisibilityCostTests -Dsurefire.failIfNoSpecifiedTests=false -Dvigil.visible.rounds="${1:-100}"
