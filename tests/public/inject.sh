#!/usr/bin/env bash
# Writes faults into a public solution that builds here, all at once, and looks whether each is found by the check that names it; then the
# same edits made in an allowed way, which must stay silent. Nothing of the solution itself is kept here.
#
#   inject.sh CASES CLONE HOST
#
# CASES  a folder of this one, such as inflow: policy.yml, and the folders start/ (what lets the solution build here), faults/, allowed/ and
#        base/ (what the base branch does meanwhile). Each has files to add, which end in .txt and whose first line may say
#        `// expect CHECK`, and edits.txt with lines `PATH<tab>CHECK<tab>SED EXPRESSION`, and a fourth field where PATH starts as a copy
#        of that file; `-` stands for no check
# CLONE  a git clone of the solution, which is changed: give one of its own
# HOST   the command that starts a build with Factory's components
set -euo pipefail
export LC_ALL=C

if [ $# -ne 3 ]; then
    sed -n '2,13s/^# \{0,1\}//p' "$0" >&2
    exit 2
fi

for needed in git jq; do
    command -v "$needed" > /dev/null || { echo "inject.sh: $needed is missing. Install it first" >&2; exit 2; }
done

cases=$(realpath "$1")
clone=$(realpath "$2")
read -ra host <<< "$3"
reports=$clone/artifacts/factory/reports
cd "$clone"
git() { command git -c user.name=Ada -c user.email=ada@example.com "$@"; }

# put KIND: writes the files and makes the edits of a kind; lists what is expected as `CHECK PATH`.
put() {
    local kind=$1 file path check edit from
    : > .git/expected
    [ -d "$cases/$kind" ] || return 0
    while IFS= read -r file; do
        path=${file#"$cases/$kind/"}
        path=${path%.txt}
        mkdir -p "$(dirname "$path")"
        sed '1{/^\/\/ expect /d}' "$file" > "$path"
        check=$(sed -n '1s#^// expect ##p' "$file")
        [ "${check:--}" = - ] || echo "$check $path" >> .git/expected
    done < <(find "$cases/$kind" -type f -name '*.txt' ! -path "$cases/$kind/edits.txt" | sort)
    [ -f "$cases/$kind/edits.txt" ] || return 0
    while IFS=$'\t' read -r path check edit from; do
        [ -z "$from" ] || { mkdir -p "$(dirname "$path")"; cp "$from" "$path"; git add --intent-to-add -- "$path"; }
        git ls-files -z -- "$path" | xargs --null --no-run-if-empty sed -i "$edit"
        if git diff --quiet -- "$path"; then echo "inject.sh: '$edit' changes nothing in $path" >&2; exit 2; fi
        [ "$check" = - ] || echo "$check $path" >> .git/expected
    done < "$cases/$kind/edits.txt"
}

# What was cloned is the start; a remote's default branch would outrank the branch main.
git rev-parse --verify --quiet refs/tags/cloned > /dev/null || git tag cloned
git remote | xargs --no-run-if-empty --max-args 1 git remote remove
git checkout --quiet --force -B main cloned
git clean --quiet --force -d
printf '**/obj/\n**/bin/\nartifacts/\n' > .git/info/exclude
put start
mkdir -p .factory .nuke
cp "$cases/policy.yml" .factory/factory.yml
git add --all --force .factory .nuke
git add --all
git commit --quiet --allow-empty --message "Start"
git branch --force parted
put base
git add --all
git commit --quiet --allow-empty --message "Meanwhile"

# plant KIND: puts a kind on a branch of its own, beside what the base branch did meanwhile, and lists what both gates find there.
plant() {
    local kind=$1
    git checkout --quiet --force -B "$kind" parted
    put "$kind"
    git add --all
    git commit --quiet --message "$kind"
    rm -rf "$reports"
    "${host[@]}" BuildReview --root . --skip PlanReview > .git/build.log 2>&1 || [ $? -eq 1 ] || { tail -n 30 .git/build.log >&2; exit 2; }
    "${host[@]}" IntegrationReview --root . --skip PlanReview Restore Compile Test BuildReview > .git/review.log 2>&1 \
        || [ $? -eq 1 ] || { tail -n 30 .git/review.log >&2; exit 2; }
    grep -qE '^(Compile|Test) +(Succeeded|Failed)' .git/build.log && ! grep -qE '^Compile +Failed' .git/build.log \
        || { echo "inject.sh: $kind does not compile" >&2; grep -E ': error [A-Z]+[0-9]+' .git/build.log | sort -u | head -n 10 >&2; exit 2; }
    jq -r '.findings[] | select(.severity != "note") | "\(.check) \(.location.path // "")"' "$reports"/{Build,Integration}Review.json | sort -u > .git/found
}

plant faults
missed=$(sort .git/expected | uniq | comm -23 - .git/found)
total=$(wc -l < .git/expected)
echo "faults: $((total - $(grep -c . <<< "$missed" || true))) of $total caught"
[ -z "$missed" ] || sed 's/^/  missed: /' <<< "$missed"

# What the compiler or NuGet says of a file that was bad before is not about the edit, and neither is it that no plan was written.
plant allowed
loud=$(cut -d ' ' -f 2- .git/expected | sort -u | while IFS= read -r path; do grep -F " $path" .git/found || true; done | grep -vE '^FAC030[17] ' || true)
total=$(wc -l < .git/expected)
echo "near-misses: $((total - $(grep -c . <<< "$loud" || true))) of $total silent"
[ -z "$loud" ] || sed 's/^/  not silent: /' <<< "$loud"
[ -z "$missed$loud" ]
