#!/usr/bin/env bash
# Puts plans with known faults before PlanReview, on a public repository for which an envelope was written by hand, and prints of each check
# how many of its faults were found (recall) and how many of its findings name one (precision). Nothing of the repository itself is kept here.
#
#   plans.sh CASES CLONE HOST
#
# CASES  a folder of plans/, such as plans/mm: factory.yml, decisions/ and patterns/; later/ with the files of it that changed since;
#        plans/base with earlier plans, plans/judged with those that are judged; expected.tsv with a line for each fault,
#        `PLAN<tab>CHECK<tab>TEXT`: what the message must hold, `-` for anything. A finding that no line expects is a false alarm
# CLONE  a git clone of the repository, which is changed: give one of its own
# HOST   the command that starts a build with Factory's components
set -euo pipefail
export LC_ALL=C

if [ $# -ne 3 ]; then
    sed -n '2,12s/^# \{0,1\}//p' "$0" >&2
    exit 2
fi

for needed in git jq sha256sum; do
    command -v "$needed" > /dev/null || { echo "plans.sh: $needed is missing. Install it first" >&2; exit 2; }
done

cases=$(realpath "$1")
clone=$(realpath "$2")
read -ra host <<< "$3"
report=$clone/artifacts/factory/reports/PlanReview.json
cd "$clone"
git() { command git -c user.name=Ada -c user.email=ada@example.com "$@"; }
commit() { git add --all --force .factory .nuke && git commit --quiet --allow-empty --message "$1"; }

# digest: names the state of the envelope in the working tree, as EnvelopeDigest does.
digest() {
    find .factory -type f | sort | grep -E '^\.factory/(factory\.yml$|decisions/|patterns/|rules/)' \
        | while IFS= read -r part; do printf '%s\0%s\n' "$part" "$(sha256sum < "$part" | cut -c 1-64)"; done | sha256sum | cut -c 1-12
}

# What was cloned is the start; a remote's default branch would outrank the branch main.
git rev-parse --verify --quiet refs/tags/cloned > /dev/null || git tag cloned
git remote | xargs --no-run-if-empty --max-args 1 git remote remove
git checkout --quiet --force -B main cloned
git clean --quiet --force -d
rm -rf .factory .nuke artifacts/factory/reports
mkdir -p .factory/plans .nuke
echo '{}' > .nuke/parameters.json
printf '**/obj/\n**/bin/\nartifacts/\n' > .git/info/exclude
cp -r "$cases/factory.yml" "$cases/decisions" "$cases/patterns" .factory/
cp "$cases"/plans/base/*.md .factory/plans/
old=$(digest)
commit "Start"
[ ! -d "$cases/later" ] || cp -r "$cases/later/." .factory/
now=$(digest)
commit "Decide anew"

git checkout --quiet --force -B judged main
cp "$cases"/plans/judged/*.md .factory/plans/
sed -i "s/^envelope: OLD\$/envelope: $old/; s/^envelope: NOW\$/envelope: $now/" .factory/plans/*.md
commit "Plans"
"${host[@]}" PlanReview --root . > .git/plans.log 2>&1 || [ $? -eq 1 ] || { tail -n 30 .git/plans.log >&2; exit 2; }
[ -f "$report" ] || { echo "plans.sh: PlanReview wrote no report" >&2; tail -n 30 .git/plans.log >&2; exit 2; }

# Each expected fault and each finding, held against the other.
jq --raw-input --slurp --slurpfile report "$report" '
    def number: tostring | capture("(?:^|/)0*(?<id>[0-9]+)(?:-[^/]*)?$").id | tonumber;
    def fits($fault; $finding): $fault.plan == $finding.plan and $fault.check == $finding.check
        and ($fault.text == "-" or ($finding.message | contains($fault.text)));
    [split("\n")[] | select(length > 0) | split("\t") | { plan: (.[0] | number), check: .[1], text: .[2] }] as $faults
    | [$report[0].findings[] | select(.severity != "note")
        | { plan: (.location.path // "0" | number), line: .location.line, check, message: "\(.subject): \(.message)" }] as $findings
    | {
        faults: [$faults[] | . as $fault | . + { caught: any($findings[]; . as $finding | fits($fault; $finding)) }],
        findings: [$findings[] | . as $finding | . + { expected: any($faults[]; . as $fault | fits($fault; $finding)) }],
        checks: $report[0].checks,
    }' "$cases/expected.tsv" > .git/judged.json

jq --raw-output '
    def percent($part; $whole): if $whole == 0 then "-" else "\(1000 * $part / $whole | round / 10) %" end;
    def count(f): map(select(f)) | length;
    . as $all
    | ["check", "faults", "caught", "recall", "findings", "false", "precision"],
      ([.faults[].check, .findings[].check] | unique[] | . as $check
        | [$all.faults[] | select(.check == $check)] as $faults
        | [$all.findings[] | select(.check == $check)] as $findings
        | [$check, ($faults | length), ($faults | count(.caught)), percent($faults | count(.caught); $faults | length),
            ($findings | length), ($findings | count(.expected | not)), percent($findings | count(.expected); $findings | length)])
    | @tsv' .git/judged.json | awk -F '\t' '{ printf "%-8s %7s %7s %8s %9s %6s %10s\n", $1, $2, $3, $4, $5, $6, $7 }'

jq --raw-output '
    (.checks[] | select(.id == "FAC0204") | .subjects // .looked // 0) as $names
    | [.faults[] | select(.check == "FAC0204")] as $invented
    | ([$invented[] | select(.caught)] | length) as $caught
    | ([.findings[] | select(.check == "FAC0204" and (.expected | not))] | length) as $false
    | ([$names - ($invented | length), 1] | max) as $real
    | "\ngrounding: \($names) names, \($invented | length) invented, \($caught) of them caught (\(1000 * $caught / ($invented | length) | round / 10) %); "
      + "\($false) false alarms on \($real) real or planned names (\(1000 * $false / $real | round / 10) %)"' .git/judged.json

jq --raw-output '
    (.faults[] | select(.caught | not) | "  missed: plan \(.plan) \(.check) \(.text)"),
    (.findings[] | select(.expected | not) | "  false: plan \(.plan):\(.line) \(.check) \(.message)")' .git/judged.json

# At least 95 % of what is invented, and at most 2 % of what is not.
jq --exit-status '
    (.checks[] | select(.id == "FAC0204") | .subjects // .looked // 0) as $names
    | [.faults[] | select(.check == "FAC0204")] as $invented
    | ([$invented[] | select(.caught)] | length) >= 0.95 * ($invented | length)
      and ([.findings[] | select(.check == "FAC0204" and (.expected | not))] | length) <= 0.02 * ($names - ($invented | length))' .git/judged.json > /dev/null
