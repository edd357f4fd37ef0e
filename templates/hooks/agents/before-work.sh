#!/bin/sh
# Before an agent begins: what was decided, on standard output, for agents that take it from there.

cat >/dev/null
. "$(dirname "$0")/gate.sh"
[ -x ./build.sh ] || exit 0
exec ./build.sh Context --paths . --verbosity quiet </dev/null
