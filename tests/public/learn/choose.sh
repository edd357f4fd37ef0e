#!/usr/bin/env bash
# Prints the fix commits that Learn is tried on, by the rule that README.md states: choose.sh CLONE [SKIPPED] [HOW-MANY]
set -euo pipefail

clone=$1
skipped=${2:-2000}
most=${3:-20}

git -C "$clone" log --no-merges --no-renames --diff-filter=AMD --numstat --format='commit%x09%H%x09%s' HEAD |
    awk -F '\t' -v skipped="$skipped" -v most="$most" '
        function close_commit() {
            if (id != "" && seen > skipped && is_fix && files >= 1 && files <= 3 && lines <= 20) { print id "\t" subject; found++ }
        }
        found >= most { exit }
        $1 == "commit" {
            close_commit()
            seen++; id = $2; subject = $3; files = 0; lines = 0
            is_fix = tolower(subject) ~ /(^|[^a-z])fix(es|ed)?([^a-z]|$)/
            next
        }
        NF == 3 && $3 ~ /\.cs$/ && tolower($3) !~ /test/ { files++; lines += $1 + $2 }
        END { if (found < most) close_commit() }
    '
