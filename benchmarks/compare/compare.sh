#!/usr/bin/env bash
# Compares whole runs of ast-grep and of Factory's Scan with the same fifty rules: first time and memory, then findings.
#
#   compare.sh CORPUS ASTGREP HOST [ROUNDS]
#
# CORPUS   a git checkout; one of its files is changed for a moment, so give it a clone of its own
# ASTGREP  the command that starts ast-grep 0.51 or later, such as ast-grep
# HOST     the command that starts a build with Factory's components, such as "dotnet artifacts/bin/_build/release/_build.dll"
# ROUNDS   how often everything is run, 7 if not given
set -euo pipefail
export LC_ALL=C

if [ $# -lt 3 ]; then
    sed -n '2,9s/^# \{0,1\}//p' "$0" >&2
    exit 2
fi

for needed in git jq /usr/bin/time; do
    command -v "$needed" > /dev/null || { echo "compare.sh: $needed is missing. Install it first" >&2; exit 2; }
done

read -ra astgrep <<< "$2"
read -ra host <<< "$3"
rounds=${4:-7}
rules=$(cd "$(dirname "$0")/../rules" && pwd)

# The commands were given relative to where the script is started; they run in the corpus.
for word in "${!host[@]}"; do
    if [ -e "${host[$word]}" ]; then host[word]=$(realpath "${host[$word]}"); fi
done
if [ -e "${astgrep[0]}" ]; then astgrep[0]=$(realpath "${astgrep[0]}"); fi

cd "$1"
root=$(pwd)
cache=artifacts/factory/cache
mapfile -t sources < <(git ls-files '*.cs')
changed=${sources[$((${#sources[@]} / 2))]}
git diff --quiet HEAD -- "$changed" || { echo "compare.sh: $changed has changes. Give a clean checkout" >&2; exit 2; }

work=$(mktemp -d)
trap 'git checkout --quiet -- "$changed"; rm -rf "$work"' EXIT

left=("${astgrep[@]}" scan --rule "$rules/ast-grep/rules.yml")
right=("${host[@]}" Scan --rules "$rules/factory" --root "$root")

# measure NAME COMMAND...: appends milliseconds and KiB to NAME. Both tools end with 1 when they find an error.
measure() {
    local name=$1 start end ended=0
    shift
    start=${EPOCHREALTIME/./}
    /usr/bin/time -q -f %M -o "$work/memory" "$@" > "$work/out" 2> "$work/err" || ended=$?
    end=${EPOCHREALTIME/./}
    if [ "$ended" -gt 1 ]; then
        echo "compare.sh: $name ended with $ended" >&2
        tail -n 20 "$work/out" "$work/err" >&2
        exit 2
    fi
    echo "$(((end - start) / 1000)) $(cat "$work/memory")" >> "$work/$name"
}

round_astgrep() { measure ast-grep "${left[@]}" --report-style short .; }

round_factory() {
    rm -rf "${root:?}/$cache"
    measure cold "${right[@]}"
    measure warm "${right[@]}"
    printf '\n// changed\n' >> "$changed"
    measure changed "${right[@]}"
    git checkout --quiet -- "$changed"
}

# median FORMAT: of the numbers on standard input.
median() { sort -g | awk -v form="$1" '{ v[NR] = $1 } END { printf form, NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

echo "$(git rev-parse --short HEAD), ${#sources[@]} C# files, $rounds rounds, $(nproc) cores"
"${left[@]}" --report-style short . > /dev/null 2>&1 || true # the files are in memory from here on
for ((round = 1; round <= rounds; round++)); do
    # Who comes first changes, so that neither always finds the machine as the other left it.
    if ((round % 2)); then round_astgrep; round_factory; else round_factory; round_astgrep; fi
done

printf '%-10s %10s %10s %16s\n' run ms MiB 'to ast-grep'
for name in ast-grep cold warm changed; do
    printf '%-10s %10s %10s %16s\n' "$name" "$(cut -d ' ' -f 1 "$work/$name" | median %.0f)" \
        "$(awk '{ print $2 / 1024 }' "$work/$name" | median %.0f)" \
        "$(paste -d ' ' "$work/$name" "$work/ast-grep" | awk '{ print $1 / $3 }' | median %.3f)"
done

# Both end with 1 when they find an error; whether they work at all is known by now.
{ "${left[@]}" --json=stream . 2> /dev/null || true; } \
    | jq -r '[.ruleId, (.file | ltrimstr("./")), .range.start.line + 1] | @tsv' | sort -u > "$work/left"
{ "${right[@]}" 2> /dev/null || true; } \
    | sed -nE 's/^(.+):([0-9]+):[0-9]+: [a-z]+ ([A-Za-z0-9._-]+): .*$/\3\t\1\t\2/p' | sort -u > "$work/right"
comm -23 "$work/left" "$work/right" > "$work/only-left"
comm -13 "$work/left" "$work/right" > "$work/only-right"

echo
echo "equal $(comm -12 "$work/left" "$work/right" | wc -l), only ast-grep $(wc -l < "$work/only-left"), only Factory $(wc -l < "$work/only-right")"
for side in only-left only-right; do
    sed "s/^/$side\t/" "$work/$side" | head -n 20
done
