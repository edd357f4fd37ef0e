#!/usr/bin/env bash
# Starts this repository's build: finds the .NET SDK that global.json asks for (installs it where it is missing),
# compiles build/ where its sources changed, and hands every argument over untouched.
#
# The working directory stays what it is inside the repository; from outside, it becomes the repository's root.
# Exit codes: those of the build (0 passed, 1 blocked, 2 invalid input, 3 a bug); 2 where it can't be started.
set -euo pipefail
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
hosts=$root/artifacts/build
sdk=$root/.nuke/temp/dotnet
installer=https://dot.net/v1/dotnet-install.sh
temp=
trap '[ -z "$temp" ] || rm -rf "$temp"' EXIT

stop() { echo "build.sh: $1" >&2; exit 2; }

# What the build host is compiled from: build/, and whatever its project files name beside that folder (../src/...).
inputs() (
    cd "$root" || exit
    {
        echo build
        sed -n 's/.*"\.\.[\/\\]\([^.\/\\"$][^\/\\"]*\).*/\1/p' build/*.csproj
        ls -d Directory.*.props Directory.*.targets global.json nuget.config 2>/dev/null || true
    } | LC_ALL=C sort -u | tr '\n' '\0' |
        xargs -0 -I{} find {} -type d \( -name bin -o -name obj \) -prune -o -type f -print
)

# Content, not times: a deleted file, another branch and a copied folder are all told apart, or recognised.
key() {
    local files
    files=$(inputs) && cd "$root" &&
        { echo "$files" && echo "$files" | git hash-object --no-filters --stdin-paths; } |
        git hash-object --stdin | cut -c 1-16
}

# Whether this dotnet has an SDK that satisfies global.json: dotnet itself knows how versions roll forward.
fits() { command -v "$1" >/dev/null && (cd "$root" && "$1" --version) >/dev/null 2>&1; }

download() {
    if command -v curl >/dev/null; then
        curl --proto =https --tlsv1.2 --fail --silent --show-error --location --retry 2 --output "$2" "$1"
    elif command -v wget >/dev/null; then
        wget --https-only --no-verbose --output-document "$2" "$1"
    else
        echo "neither curl nor wget is on the PATH"
        return 1
    fi
}

install_sdk() {
    local version
    version=$(sed -n 's/.*"version"[[:space:]]*:[[:space:]]*"\([^"]*\)".*/\1/p' "$root/global.json" | head -n 1)
    [ -n "$version" ] || stop "global.json names no SDK. Add { \"sdk\": { \"version\": \"10.0.100\" } }"
    echo "build.sh: installing the .NET SDK $version into .nuke/temp/dotnet" >&2
    mkdir -p "$root/.nuke/temp"
    temp=$(mktemp -d "$root/.nuke/temp/install.XXXXXX")
    if ! { download "$installer" "$temp/install.sh" && [ -s "$temp/install.sh" ] &&
        bash "$temp/install.sh" --version "$version" --install-dir "$temp/dotnet" --no-path &&
        fits "$temp/dotnet/dotnet"; } >"$temp/log" 2>&1; then
        tail -n 3 "$temp/log" >&2
        stop "global.json: no .NET SDK $version here, and $installer could not install it. Install it from https://dotnet.microsoft.com/download, or mend the network, and run again"
    fi
    rm -rf "$sdk"
    mv "$temp/dotnet" "$sdk"
    rm -rf "$temp"
}

find_sdk() {
    if fits dotnet; then
        dotnet=$(command -v dotnet)
    else
        fits "$sdk/dotnet" || install_sdk
        dotnet=$sdk/dotnet
    fi
}

# Compiles into a folder of its own and renames it into place: neither a kill nor a second terminal leaves half a host,
# a running host is never overwritten, and what the gates compile meanwhile is somewhere else.
compile() {
    echo "build.sh: compiling build/_build.csproj" >&2
    mkdir -p "$hosts"
    find "$hosts" -mindepth 1 -maxdepth 1 \( -name 'compile.*' -mmin +60 -o -mmin +1440 \) -exec rm -rf {} +
    temp=$(mktemp -d "$hosts/compile.XXXXXX")
    if ! (cd "$root" && "$dotnet" build build/_build.csproj -c Release -v quiet -p:ArtifactsPath="$temp" \
        -p:TreatWarningsAsErrors=false -p:RunAnalyzers=false -p:GenerateDocumentationFile=false) >"$temp/log" 2>&1 </dev/null; then
        grep -E 'error [A-Z]+[0-9]*:|error :' "$temp/log" | LC_ALL=C sort -u >&2 || cat "$temp/log" >&2
        stop "build/_build.csproj does not compile. Mend the lines above"
    fi
    [ -d "$host" ] || mv "$temp/bin/_build/release" "$host"
    rm -rf "$temp"
}

command -v git >/dev/null || stop "git is not on the PATH. Install it from https://git-scm.com and run again"
host=$hosts/$(key) || stop "the sources of build/_build.csproj can't be read (see above). Restore them"

dotnet=$(cat "$host/dotnet.path" 2>/dev/null || true)
if [ ! -x "$dotnet" ]; then
    find_sdk
    [ -d "$host" ] || compile
    echo "$dotnet" >"$host/dotnet.path.$$"
    mv -f "$host/dotnet.path.$$" "$host/dotnet.path"
fi
touch "$host"

if [ "$dotnet" = "$sdk/dotnet" ]; then
    export DOTNET_ROOT=$sdk PATH=$sdk:$PATH
fi
case $(pwd -P)/ in "$root"/*) ;; *) cd "$root" ;; esac
exec "$dotnet" "$host/_build.dll" "$@"
