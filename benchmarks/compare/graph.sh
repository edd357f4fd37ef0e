#!/usr/bin/env bash
# Compares the graph of an assembly of 10,000 types with ArchUnitNET loading it and NetArchTest answering ten questions, each in a
# process of its own, in turn. All three are compiled ahead, in one program; the graph can also be read by one of native code, which the
# others can't be.
#
#   graph.sh HOST [ROUNDS [NATIVE]]
#
# HOST     the command that starts the benchmarks, such as "dotnet ../benchmarks/Factory.Benchmarks.dll"
# ROUNDS   how often everything is run, 5 if not given
# NATIVE   the command that starts the benchmarks as native code; reads the graph
set -euo pipefail
export LC_ALL=C

if [ $# -lt 1 ]; then
    sed -n '2,10s/^# \{0,1\}//p' "$0" >&2
    exit 2
fi

[ -x /usr/bin/time ] || { echo "graph.sh: /usr/bin/time is missing. Install it first" >&2; exit 2; }
read -ra host <<< "$1"
rounds=${2:-5}
read -ra native <<< "${3:-$1}"
tools=(graph archunitnet netarchtest)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# measure TOOL: appends milliseconds and MiB to its file.
measure() {
    local start command=("${host[@]}")
    [ "$1" != graph ] || command=("${native[@]}")
    start=${EPOCHREALTIME/./}
    /usr/bin/time -q -f %M -o "$work/memory" "${command[@]}" graph "$1" "$work/Many.dll" > "$work/$1.says"
    echo "$(((${EPOCHREALTIME/./} - start) / 1000)) $(($(cat "$work/memory") / 1024))" >> "$work/$1"
}

median() { sort -g | awk -v form="$1" '{ v[NR] = $1 } END { printf form, NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
ratio() { paste -d ' ' "$work/graph" "$work/$1" | awk '{ print $1 / $3 }' | median %.3f; }

"${host[@]}" graph make "$work" > /dev/null
for tool in "${tools[@]}"; do measure "$tool"; done # the file is in memory from here on
rm "${tools[@]/#/$work/}"
for ((round = 1; round <= rounds; round++)); do
    for tool in "${tools[@]}"; do measure "$tool"; done
done

printf '%-12s %8s %6s   %s\n' tool ms MiB answer
for tool in "${tools[@]}"; do
    printf '%-12s %8s %6s   %s\n' "$tool" "$(median %.0f < "$work/$tool")" "$(cut -d ' ' -f 2 "$work/$tool" | median %.0f)" "$(cat "$work/$tool.says")"
done
echo "the graph to archunitnet: $(ratio archunitnet), to netarchtest: $(ratio netarchtest), $rounds rounds, $(nproc) cores"
