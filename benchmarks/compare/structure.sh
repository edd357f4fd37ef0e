#!/usr/bin/env bash
# Measures IntegrationReview by itself: its checks of structure on a generated solution that is built, against a base whose facts are known.
#
#   structure.sh HOST [ROUNDS] [PROJECTS]
#
# HOST      the command that starts a build with Factory's components, such as "dotnet artifacts/bin/_build/release/_build.dll"
# ROUNDS    how often it is run, 5 if not given
# PROJECTS  how many projects the solution has, 20, 30 and so on; 50 if not given, which is 336,000 lines
set -euo pipefail
export LC_ALL=C

if [ $# -lt 1 ]; then
    sed -n '2,8s/^# \{0,1\}//p' "$0" >&2
    exit 2
fi

[ -x /usr/bin/time ] || { echo "structure.sh: /usr/bin/time is missing. Install it first" >&2; exit 2; }
source "$(dirname "$0")/solution.sh"
find_host "$1"
rounds=${2:-5}
projects=${3:-50}
begin_solution "$projects"

# Each project has sixty classes of eight methods; ten projects are a module.
awk -v projects="$projects" 'BEGIN {
    for (p = 1; p <= projects; p++) for (t = 1; t <= 60; t++) {
        file = "src/P" p "/T" t ".cs"
        printf "namespace Shop.P%d;\n\n/// <summary>Part %d of %d.</summary>\npublic class T%d\n{\n    private int sum;\n    private readonly System.Collections.Generic.List<int> known = [];\n", p, t, p, t > file
        for (m = 1; m <= 8; m++) {
            k = (p * 131 + t * 17 + m * 7) % 97
            used = p > 1 ? "new Shop.P" (p - 1) ".T" t "().M" m "(a, b)" : "a + b"
            printf "\n    /// <summary>Adds what %d asks for.</summary>\n    public int M%d(int a, int b)\n    {\n        var found%d = %s;\n", m, m, m, used > file
            printf "        if (found%d > %d)\n        {\n            sum += found%d * %d;\n            known.Add(a - %d);\n        }\n\n", m, k, m, k + 1, m > file
            printf "        return known.Count > %d ? sum : b - new T%d().GetHashCode();\n    }\n", k % 5, t % 60 + 1 > file
        }
        printf "}\n" > file
        close(file)
    }
}'

{
    printf 'version: 1\nsolution: Shop.sln\nmodules:\n'
    for ((module = 1; module * 10 <= projects; module++)); do
        printf '  M%s: [' "$module"
        for ((project = module * 10 - 9; project <= module * 10; project++)); do printf 'src/P%s/**%s' "$project" "$([ "$project" -lt $((module * 10)) ] && echo ', ')"; done
        printf ']\n'
    done
    printf 'layers:\n'
    for ((module = 1; module * 10 <= projects; module++)); do printf '  - { name: L%s, modules: [M%s] }\n' "$module" "$module"; done
    printf 'dependencies:\n  edges:\n'
    for ((module = 2; module * 10 <= projects; module++)); do printf '    - M%s -> M%s\n' "$module" "$((module - 1))"; done
    printf '  forbid:\n    - { from: "*", to: "type:System.Console", reason: output has one place }\n'
} > .factory/factory.yml
commit Start

# The change makes a class grow, adds one that only its own assembly sees, and writes anew what stands elsewhere.
sed -i 's/known.Add(a - 3);/known.Add(a > b ? More.Of(known, a, b) : a - 3);/' src/P2/T5.cs
cat > src/P2/More.cs <<'CODE'
namespace Shop.P2;

internal static class More
{
    public static int Of(System.Collections.Generic.List<int> known, int a, int b)
    {
        var sum = 0;
        var found = new Shop.P1.T5().M3(a, b);
        if (found > 12)
        {
            sum += found * 13;
            known.Add(a - 3);
        }

        return known.Count > 2 ? sum : b - new T6().GetHashCode();
    }
}
CODE
commit 'Add more'

# The solution is built for BuildReview, as always, and the base by the first run, which is not counted. Without tests neither passes.
review=("${host[@]}" IntegrationReview --root . --base HEAD~1 --skip PlanReview Restore Compile Test BuildReview)
"${host[@]}" BuildReview --root . --base HEAD~1 > "$work/out" 2>&1 || [ $? -eq 1 ] || { tail -n 20 "$work/out" >&2; exit 2; }
"${review[@]}" > "$work/out" 2>&1 || [ $? -eq 1 ] || { tail -n 20 "$work/out" >&2; exit 2; }
for ((round = 1; round <= rounds; round++)); do
    start=${EPOCHREALTIME/./}
    ended=0
    /usr/bin/time -q -f %M -o "$work/memory" "${review[@]}" > "$work/out" 2>&1 || ended=$?
    if [ "$ended" -gt 1 ]; then
        tail -n 20 "$work/out" >&2
        exit 2
    fi
    echo "$(((${EPOCHREALTIME/./} - start) / 1000)) $(cat "$work/memory")" >> "$work/runs"
done

echo "$projects projects, $(find src -name '*.cs' -exec cat {} + | wc -l) lines, $rounds rounds, $(nproc) cores"
sort -g "$work/runs" | awk '{ ms[NR] = $1; if ($2 > most) most = $2 } END { printf "%d ms, %d MiB\n", ms[int((NR + 1) / 2)], most / 1024 }'
grep -E '^IntegrationReview( is|:)' "$work/out"
