#!/bin/sh
# After an edit: where it may have touched the envelope, are the plans still fit to be built?
# The agent's account of the edit comes on standard input. The argument is the form of the answer, see gate.sh.

edit=$(cat)
case $edit in
*.factory[/\\]*) ;;
*) exit 0 ;;
esac

. "$(dirname "$0")/gate.sh"
gate "${1:-exit}" PlanReview
