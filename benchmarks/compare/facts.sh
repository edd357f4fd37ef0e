#!/usr/bin/env bash
# Compares Factory's Facts with a build that has nothing to do, on a generated solution that is built.
#
#   facts.sh HOST [ROUNDS] [PROJECTS]
#
# HOST      the command that starts a build with Factory's components, such as "dotnet artifacts/bin/_build/release/_build.dll"
# ROUNDS    how often everything is run, 5 if not given
# PROJECTS  how many projects the solution has, 50 if not given
set -euo pipefail
export LC_ALL=C

if [ $# -lt 1 ]; then
    sed -n '2,8s/^# \{0,1\}//p' "$0" >&2
    exit 2
fi

source "$(dirname "$0")/solution.sh"
find_host "$1"
rounds=${2:-5}
projects=${3:-50}
begin_solution "$projects"

# Each project has twenty classes of five methods.
for ((project = 1; project <= projects; project++)); do
    for ((type = 1; type <= 20; type++)); do
        {
            echo "namespace Shop.P$project;"
            echo "public class T$type { private int sum;"
            for ((method = 1; method <= 5; method++)); do
                used=$([ "$project" -gt 1 ] && echo "new Shop.P$((project - 1)).T$type().M$method(a)" || echo a)
                echo "public int M$method(int a) { sum += $used; return sum > 3 ? a : new T$type().sum; }"
            done
            echo '}'
        } > "src/P$project/T$type.cs"
    done
done

printf 'version: 1\nsolution: Shop.sln\nmodules: { Shop: [src/**] }\n' > .factory/factory.yml
commit Start

# measure NAME COMMAND...: appends milliseconds to NAME.
measure() {
    local name=$1 start
    shift
    start=${EPOCHREALTIME/./}
    "$@" > "$work/out" 2>&1 || { echo "facts.sh: $name failed" >&2; tail -n 20 "$work/out" >&2; exit 2; }
    echo "$(((${EPOCHREALTIME/./} - start) / 1000))" >> "$work/$name"
}

median() { sort -g | awk -v form="$1" '{ v[NR] = $1 } END { printf form, NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

"${host[@]}" Facts --root . > "$work/out" 2>&1 || { tail -n 20 "$work/out" >&2; exit 2; }
dotnet build --no-restore > /dev/null
"${host[@]}" Facts --root . > /dev/null
for ((round = 1; round <= rounds; round++)); do
    measure build dotnet build --no-restore
    rm -f artifacts/factory/facts.json
    measure facts "${host[@]}" Facts --root .
    measure again "${host[@]}" Facts --root .
done

echo "$projects projects, $(find src -name '*.cs' -exec cat {} + | wc -l) lines, $rounds rounds, $(nproc) cores"
printf '%-8s %8s %12s\n' run ms 'to build'
for name in build facts again; do
    printf '%-8s %8s %12s\n' "$name" "$(median %.0f < "$work/$name")" "$(paste -d ' ' "$work/$name" "$work/build" | awk '{ print $1 / $2 }' | median %.3f)"
done
