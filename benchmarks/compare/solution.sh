# Sourced by the scripts that measure a host on a generated solution.

# find_host COMMAND: the words of the command in the array host, with full paths, because it runs in the solution.
find_host() {
    read -ra host <<< "$1"
    for word in "${!host[@]}"; do
        if [ -e "${host[$word]}" ]; then host[word]=$(realpath "${host[$word]}"); fi
    done
}

# begin_solution PROJECTS: a folder with projects that have no code yet, each using the two before it; goes there.
begin_solution() {
    local project other
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    mkdir "$work/shop"
    cd "$work/shop"
    cat > Directory.Build.props <<'PROPS'
<Project>
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <UseArtifactsOutput>true</UseArtifactsOutput>
    <DebugType>embedded</DebugType>
  </PropertyGroup>
</Project>
PROPS
    for ((project = 1; project <= $1; project++)); do
        mkdir -p "src/P$project"
        {
            echo '<Project Sdk="Microsoft.NET.Sdk"><ItemGroup>'
            for ((other = project > 2 ? project - 2 : 1; other < project; other++)); do
                echo "<ProjectReference Include=\"../P$other/P$other.csproj\" />"
            done
            echo '</ItemGroup></Project>'
        } > "src/P$project/P$project.csproj"
    done
    printf 'artifacts/\n' > .gitignore
    mkdir .factory
    dotnet new sln --format sln --name Shop > /dev/null
    dotnet sln add src/*/*.csproj > /dev/null
    git init --quiet
}

# commit MESSAGE: everything.
commit() {
    git add --all
    git -c user.name=Ada -c user.email=ada@example.com commit --quiet --message "$1"
}
