#!/bin/sh
# Before an agent ends its work: does the tree hold, and is it what its plan says?
# The agent's account of the work comes on standard input. The argument is the form of the answer, see gate.sh.

# Sent back once, an agent may stop: it must not go round for ever. One that was stopped by its user stays stopped.
work=$(cat)
if printf '%s' "$work" | grep -Eq '"stop_hook_active"[[:space:]]*:[[:space:]]*true|"loop_count"[[:space:]]*:[[:space:]]*[1-9]|"status"[[:space:]]*:[[:space:]]*"(aborted|error)"'; then
    exit 0
fi

. "$(dirname "$0")/gate.sh"
gate "${1:-exit}" BuildReview
