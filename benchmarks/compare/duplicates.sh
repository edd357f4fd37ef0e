#!/usr/bin/env bash
# Compares whole runs of jscpd and of Factory's search for duplicates over the same C# files: first time and memory, then what they find.
#
#   duplicates.sh CORPUS JSCPD SEARCH [ROUNDS] [TOKENS]
#
# CORPUS  a folder of C# files, with no build output in it; nothing is written there
# JSCPD   the command that starts jscpd 4, such as jscpd
# SEARCH  the command that starts the benchmarks, such as "dotnet ../duplicates/Factory.Benchmarks.dll"
# ROUNDS  how often everything is run, 5 if not given
# TOKENS  the fewest tokens of a duplicate, 50 if not given
set -euo pipefail
export LC_ALL=C

if [ $# -lt 3 ]; then
    sed -n '2,10s/^# \{0,1\}//p' "$0" >&2
    exit 2
fi

for needed in jq /usr/bin/time; do
    command -v "$needed" > /dev/null || { echo "duplicates.sh: $needed is missing. Install it first" >&2; exit 2; }
done

read -ra jscpd <<< "$2"
read -ra search <<< "$3"
rounds=${4:-5}
tokens=${5:-50}

for word in "${!search[@]}"; do
    if [ -e "${search[$word]}" ]; then search[word]=$(realpath "${search[$word]}"); fi
done
if [ -e "${jscpd[0]}" ]; then jscpd[0]=$(realpath "${jscpd[0]}"); fi

cd "$1"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# jscpd leaves large files out unless told otherwise; both read all of them. It ends with a report, as Factory's search does with lines.
left=("${jscpd[@]}" --min-tokens "$tokens" --min-lines 1 --max-lines 1000000 --max-size 100mb --format csharp --silent --reporters json --output "$work/report" .)
right=("${search[@]}" duplicates . "$tokens")

# measure NAME COMMAND...: appends milliseconds and KiB to NAME.
measure() {
    local name=$1 start end
    shift
    start=${EPOCHREALTIME/./}
    /usr/bin/time -q -f %M -o "$work/memory" "$@" > "$work/$name.out" 2> "$work/err" || { echo "duplicates.sh: $name failed" >&2; tail -n 20 "$work/err" >&2; exit 2; }
    end=${EPOCHREALTIME/./}
    echo "$(((end - start) / 1000)) $(cat "$work/memory")" >> "$work/$name"
}

# median FORMAT: of the numbers on standard input.
median() { sort -g | awk -v form="$1" '{ v[NR] = $1 } END { printf form, NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

find . -name '*.cs' -exec cat {} + > "$work/all" # the files are in memory from here on
echo "$(find . -name '*.cs' | wc -l) C# files, $(wc -l < "$work/all") lines, $tokens tokens, $rounds rounds, $(nproc) cores"
for ((round = 1; round <= rounds; round++)); do
    # Who comes first changes, so that neither always finds the machine as the other left it.
    if ((round % 2)); then measure jscpd "${left[@]}"; measure Factory "${right[@]}"; else measure Factory "${right[@]}"; measure jscpd "${left[@]}"; fi
done

printf '%-10s %10s %10s %16s\n' run ms MiB 'to jscpd'
for name in jscpd Factory; do
    printf '%-10s %10s %10s %16s\n' "$name" "$(cut -d ' ' -f 1 "$work/$name" | median %.0f)" \
        "$(awk '{ print $2 / 1024 }' "$work/$name" | median %.0f)" \
        "$(paste -d ' ' "$work/$name" "$work/jscpd" | awk '{ print $1 / $3 }' | median %.3f)"
done

# path first last, of both sides, the smaller one first.
jq -r '.duplicates[] | [.firstFile.name, .firstFile.start, .firstFile.end, .secondFile.name, .secondFile.start, .secondFile.end] | @tsv' "$work/report/jscpd-report.json" > "$work/left"
sed -E 's/^[0-9]+ (.+):([0-9]+)-([0-9]+) (.+):([0-9]+)-([0-9]+)$/\1\t\2\t\3\t\4\t\5\t\6/' "$work/Factory.out" > "$work/right"

# covered LINES OTHERS: how many of the lines of code in LINES stand in OTHERS too, in percent.
lines() { awk -F '\t' '{ for (i = $2; i <= $3; i++) print $1 ":" i; for (i = $5; i <= $6; i++) print $4 ":" i }' "$1" | sort -u; }
lines "$work/left" > "$work/left.lines"
lines "$work/right" > "$work/right.lines"
shared=$(comm -12 "$work/left.lines" "$work/right.lines" | wc -l)
echo
printf '%-10s %10s %10s %22s\n' tool duplicates lines 'lines of the other'
printf '%-10s %10s %10s %21s%%\n' jscpd "$(wc -l < "$work/left")" "$(wc -l < "$work/left.lines")" "$((100 * shared / ($(wc -l < "$work/right.lines") + 1)))"
printf '%-10s %10s %10s %21s%%\n' Factory "$(wc -l < "$work/right")" "$(wc -l < "$work/right.lines")" "$((100 * shared / ($(wc -l < "$work/left.lines") + 1)))"
