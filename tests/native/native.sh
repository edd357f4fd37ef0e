#!/usr/bin/env bash
# Publishes hosts of native code and holds what they say against what the same hosts say on .NET: first one with components, parameters and
# targets of every kind, then this repository's own, whose reports must be the same bytes too. Takes some six minutes.
#
#   native.sh [PROPERTIES...]
#
# PROPERTIES  for dotnet publish, such as -p:CppCompilerAndLinker=gcc where there is no clang
set -euo pipefail
export LC_ALL=C DOTNET_NOLOGO=1

cases=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0
failed=0

# Publishing writes other lock files, so all of it happens in a clone.
git clone --quiet "$cases/../.." "$work/clone"
cd "$work/clone"

# hosts PROJECT NAME PROPERTIES...: the same project on .NET and as native code.
hosts() {
    local project=$1 name=$2
    shift 2
    echo "publishing $name" >&2
    dotnet publish "$project" -c Release -v quiet -o "$work/$name-dotnet" || exit 2
    dotnet publish "$project" -c Release -v quiet --use-current-runtime -p:PublishAot=true "$@" -o "$work/$name-native" || exit 2
}

# plain FILE: without what differs from run to run.
plain() { sed -E 's/ +[0-9]+:[0-9]{2}( |$)/ /; s/ +$//' "$1"; }

verdict() {
    if [ "$1" = 0 ]; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
    [ "$1" = 0 ] && echo "ok      $2" || echo "FAILED  $2"
}

# run NAME ARGUMENTS...: both hosts in turn, each with a clean folder for reports.
run() {
    local name=$1 kind ended differs=0
    shift
    for kind in dotnet native; do
        local host=("$work/$name-native/_build")
        [ "$kind" = native ] || host=(dotnet "$work/$name-dotnet/_build.dll")
        rm -rf artifacts/factory
        ended=0
        "${host[@]}" "$@" > "$work/out" 2>&1 < /dev/null || ended=$?
        { plain "$work/out"; echo "exit code $ended"; } > "$work/$kind"
        [ ! -d artifacts/factory/reports ] || (cd artifacts/factory/reports && find . -type f -exec sha256sum {} + | sort -k 2) >> "$work/$kind"
        git clean --quiet -fd .factory
    done
    diff "$work/dotnet" "$work/native" > "$work/differences" || differs=1
    verdict "$differs" "$name $*"
    head -n 20 "$work/differences"
}

mkdir -p host/parts host/build
cp "$cases/Parts.cs.txt" host/parts/Parts.cs
cp "$cases/Build.cs.txt" host/build/Build.cs
echo '<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><ProjectReference Include="../../src/Factory.Hosting/Factory.Hosting.csproj" /></ItemGroup></Project>' > host/parts/parts.csproj
cat > host/build/_build.csproj << 'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>
  <ItemGroup><ProjectReference Include="../parts/parts.csproj" /></ItemGroup>
</Project>
X
printf '<Project><Import Project="../Directory.Build.props" /><PropertyGroup><RunAnalyzers>false</RunAnalyzers><NoWarn>$(NoWarn);CS1591</NoWarn></PropertyGroup></Project>\n' > host/Directory.Build.props

hosts host/build/_build.csproj small "$@"
while IFS= read -r line; do
    read -ra arguments <<< "$line"
    run small "${arguments[@]}"
done < "$cases/cases.txt"

# What native code can't do, it says.
refusal="Build.Wave: a host of native code can't inherit IOther.Wave, which Build overrides. Start a host on .NET, or move what both share into a target of another name"
ended=0
INHERIT=1 "$work/small-native/_build" > "$work/out" 2>&1 || ended=$?
refused=1
[ "$ended" = 2 ] && grep -qxF "$refusal" "$work/out" && refused=0
verdict "$refused" 'small that inherits what it overrides'

# Two targets that differ in what they capture only collide, and a list that can't be made is named.
RIVALS=1 "$work/small-native/_build" Same --fruits apple > "$work/out" 2>&1 && ended=0 || ended=$?
refused=1
[ "$ended" = 2 ] && grep -q '^RivalBuild.Same: there are two targets of this name' "$work/out" \
    && grep -q '^RivalBuild.Fruits: a parameter cannot be of type IReadOnlyList<Fruit>' "$work/out" && refused=0
verdict "$refused" 'small with rivals'

hosts build/_build.csproj own "$@"
for line in --help 'PlanReview --plan-id 14' 'Context --check' 'Schemas --check' PlanStatus Compound TestRules Scan 'Plan --title Something' Learn 'Learn --mine'; do
    read -ra arguments <<< "$line"
    run own "${arguments[@]}"
done

# Another program is another Factory: it takes over no pass of an earlier one.
review() { env -u CI -u GITHUB_ACTIONS -u TF_BUILD "$work/own-native/_build" PlanReview --plan-id 14 > "$work/out" 2>&1; }
rm -rf artifacts/factory
kept=1
review && review && grep -q 'passed before' "$work/out" && touch -d '2020-01-01' "$work/own-native/_build" \
    && review && ! grep -q 'passed before' "$work/out" && kept=0
verdict "$kept" 'own PlanReview by another program'

echo "$passed passed, $failed failed, 0 skipped"
[ "$failed" = 0 ]
