#!/usr/bin/env bash
# Takes one needed fact at a time away from a copy of this repository, and prints whether Handover names it. The build of the copy is a short
# script that needs one explained variable, so that a round takes seconds; `./build.sh Handover` itself runs the real command.
#
#   handover.sh REPOSITORY HOST
#
# REPOSITORY  a clone of this repository; it is read, and its HEAD is what is copied
# HOST        the command that starts a build with Factory's components
set -euo pipefail
export LC_ALL=C

if [ $# -ne 2 ]; then
    sed -n '2,8s/^# \{0,1\}//p' "$0" >&2
    exit 2
fi

repository=$(realpath "$1")
read -ra host <<< "$2"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
copy=$work/copy
failed=0
git() { command git -C "$copy" -c user.name=Ada -c user.email=ada@example.com "$@"; }
commit() { git add --all && git commit --quiet --allow-empty --no-verify --message "$1"; }

command git clone --quiet "$repository" "$copy"
git remote remove origin
mkdir -p "$copy/tools"
cat > "$copy/tools/check.sh" <<'SCRIPT'
#!/bin/sh
[ "$PROBE_SOURCE" = here ] || { echo "no packages" >&2; exit 1; }
. ./tools/steps.sh
SCRIPT
echo 'mkdir -p artifacts/factory/reports && echo "{}" > artifacts/factory/reports/PlanReview.json' > "$copy/tools/steps.sh"
printf '%s\n' '' 'Try a change with `./tools/check.sh`.' >> "$copy/CONTRIBUTING.md"
sed -i 's|^  command: .*|  command: [sh, ./tools/check.sh]\n  needs:\n    - { name: PROBE_SOURCE, kind: environment, why: packages come from there, how: it is printed here }|' "$copy/.factory/factory.yml"
commit "The copy"
start=$(git rev-parse HEAD)

# round NAME EXPECTED TEXT: runs Handover; its exit code must be EXPECTED and an error must hold TEXT, if that is not empty.
round() {
    commit "$1"
    local code=0 found=yes
    PROBE_SOURCE=here "${host[@]}" Handover --root "$copy" > "$work/log" 2>&1 || code=$?
    [ -z "$3" ] || grep -q -F -- "$3" "$work/log" || found=no
    if [ "$code" != "$2" ] || [ "$found" = no ]; then
        failed=1
        echo "FAILED: $1: exit code $code, expected $2 and: $3" && grep -E "error|FAC08|blocked|Handover" "$work/log" | head -40
    else
        echo "ok: $1: exit code $code${3:+, and it says: $3}"
    fi
    git reset --quiet --hard "$start"
}

round "Nothing is missing" 0 ""
command rm "$copy/tools/steps.sh"
round "A script that the build calls is gone" 1 "'tools/steps.sh' is named here and is not in the repository"
command rm "$copy/tools/check.sh"
round "A script that CONTRIBUTING calls is gone" 1 "'tools/check.sh' is named here and is not in the repository"
sed -i '/PROBE_SOURCE/d; /^  needs:/d' "$copy/.factory/factory.yml"
round "A variable lost its explanation" 1 "The build needs the environment variable PROBE_SOURCE, and nothing explains it"
command rm "$copy"/.factory/decisions/0009-*.md
round "A decision that plans cite is gone" 1 "'0009-an-empty-run-is-not-a-pass' is cited by the plan"
sed -i '/^  teams:/,/factory-team/d' "$copy/.factory/factory.yml"
sed -i 's/@factory-team/@others/' "$copy/CODEOWNERS"
round "An owner is gone" 1 "'factory-team' owns the decision"
exit "$failed"
