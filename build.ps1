# Starts this repository's build: finds the .NET SDK that global.json asks for (installs it where it is missing),
# compiles build/ where its sources changed, and hands every argument over untouched. The same as build.sh, which says why.
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$env:DOTNET_NOLOGO = '1'
$env:DOTNET_CLI_TELEMETRY_OPTOUT = '1'
$OutputEncoding = New-Object Text.UTF8Encoding $false

$root = $PSScriptRoot
$hosts = Join-Path $root 'artifacts/build'
$sdk = Join-Path $root '.nuke/temp/dotnet'
$program = if ($env:OS -eq 'Windows_NT') { 'dotnet.exe' } else { 'dotnet' }
$installer = if ($env:OS -eq 'Windows_NT') { 'https://dot.net/v1/dotnet-install.ps1' } else { 'https://dot.net/v1/dotnet-install.sh' }

function Stop-Build([string] $message) {
    [Console]::Error.WriteLine("build.ps1: $message")
    exit 2
}

# Runs a program at the root and gives its output and errors as lines; $LASTEXITCODE says how it ended.
function Invoke-Quietly([string] $file, [string[]] $arguments, $lines) {
    $ErrorActionPreference = 'Continue'
    Push-Location $root
    try { if ($null -eq $lines) { & $file @arguments 2>&1 | ForEach-Object { "$_" } } else { $lines | & $file @arguments } }
    finally { Pop-Location }
}

# What the build host is compiled from: build/, and whatever its project files name beside that folder (../src/...).
function Get-Inputs {
    $named = Get-ChildItem (Join-Path $root 'build') -Filter '*.csproj' |
        Select-String -Pattern '"\.\.[/\\]([^./\\"$][^/\\"]*)' -AllMatches |
        ForEach-Object { $_.Matches } | ForEach-Object { $_.Groups[1].Value }
    $props = Get-ChildItem $root -File | Where-Object { $_.Name -match '^(Directory\..*\.(props|targets)|global\.json|nuget\.config)$' } |
        ForEach-Object { $_.Name }
    @('build') + @($named) + @($props) | Where-Object { $_ } | Sort-Object -Unique -CaseSensitive |
        ForEach-Object { Get-ChildItem (Join-Path $root $_) -File -Recurse -Force } |
        ForEach-Object { $_.FullName.Substring($root.Length + 1).Replace('\', '/') } |
        Where-Object { $_ -notmatch '(^|/)(bin|obj)/' }
}

function Get-Key {
    $files = @(Get-Inputs)
    $hashes = @(Invoke-Quietly 'git' @('hash-object', '--no-filters', '--stdin-paths') $files)
    if ($LASTEXITCODE -ne 0) { Stop-Build "the sources of build/_build.csproj can't be read (see above). Restore them" }
    (Invoke-Quietly 'git' @('hash-object', '--stdin') ($files + $hashes)).Substring(0, 16)
}

# Whether this dotnet has an SDK that satisfies global.json: dotnet itself knows how versions roll forward.
function Test-Sdk([string] $file) {
    if (-not (Get-Command $file -CommandType Application -ErrorAction SilentlyContinue)) { return $false }
    Invoke-Quietly $file @('--version') | Out-Null
    $LASTEXITCODE -eq 0
}

function Install-Sdk {
    $version = (Get-Content (Join-Path $root 'global.json') -Raw | ConvertFrom-Json).sdk.version
    if (-not $version) { Stop-Build 'global.json names no SDK. Add { "sdk": { "version": "10.0.100" } }' }
    [Console]::Error.WriteLine("build.ps1: installing the .NET SDK $version into .nuke/temp/dotnet")
    $temp = Join-Path $root ".nuke/temp/install.$PID"
    $script = Join-Path $temp (Split-Path $installer -Leaf)
    New-Item $temp -ItemType Directory -Force | Out-Null
    try {
        [Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor [Net.SecurityProtocolType]::Tls12
        Invoke-WebRequest $installer -OutFile $script -UseBasicParsing
        if ((Get-Item $script).Length -eq 0) { throw 'the installer arrived empty' }
        $target = Join-Path $temp 'dotnet'
        if ($script -like '*.ps1') { & $script -Version $version -InstallDir $target -NoPath *> (Join-Path $temp 'log') }
        else { & bash $script --version $version --install-dir $target --no-path *> (Join-Path $temp 'log') }
        if (-not (Test-Sdk (Join-Path $target $program))) { throw 'the installed SDK does not start' }
        if (Test-Path $sdk) { Remove-Item $sdk -Recurse -Force }
        Move-Item $target $sdk
    }
    catch {
        [Console]::Error.WriteLine("$_")
        Stop-Build "global.json: no .NET SDK $version here, and $installer could not install it. Install it from https://dotnet.microsoft.com/download, or mend the network, and run again"
    }
    finally { Remove-Item $temp -Recurse -Force -ErrorAction SilentlyContinue }
}

function Find-Sdk {
    if (Test-Sdk 'dotnet') { return @(Get-Command 'dotnet' -CommandType Application)[0].Source }
    $own = Join-Path $sdk $program
    if (-not (Test-Sdk $own)) { Install-Sdk }
    $own
}

# Compiles into a folder of its own and renames it into place, so that nothing ever starts half a host.
function Invoke-Compile([string] $dotnet, [string] $built) {
    [Console]::Error.WriteLine('build.ps1: compiling build/_build.csproj')
    New-Item $hosts -ItemType Directory -Force | Out-Null
    Get-ChildItem $hosts | Where-Object { $_.LastWriteTimeUtc -lt [DateTime]::UtcNow.AddDays(-1) } |
        Remove-Item -Recurse -Force -ErrorAction SilentlyContinue
    $temp = Join-Path $hosts "compile.$PID"
    try {
        $log = Invoke-Quietly $dotnet @('build', 'build/_build.csproj', '-c', 'Release', '-v', 'quiet', "-p:ArtifactsPath=$temp",
            '-p:TreatWarningsAsErrors=false', '-p:RunAnalyzers=false', '-p:GenerateDocumentationFile=false')
        if ($LASTEXITCODE -ne 0) {
            $errors = @($log | Where-Object { $_ -match 'error( [A-Z]+[0-9]*)? ?:' } | Sort-Object -Unique)
            $(if ($errors) { $errors } else { $log }) | ForEach-Object { [Console]::Error.WriteLine($_) }
            Stop-Build 'build/_build.csproj does not compile. Mend the lines above'
        }
        if (-not (Test-Path $built)) { Move-Item (Join-Path $temp 'bin/_build/release') $built }
    }
    finally { Remove-Item $temp -Recurse -Force -ErrorAction SilentlyContinue }
}

if (-not (Get-Command 'git' -ErrorAction SilentlyContinue)) { Stop-Build 'git is not on the PATH. Install it from https://git-scm.com and run again' }
$built = Join-Path $hosts (Get-Key)
$record = Join-Path $built 'dotnet.path'
$dotnet = if (Test-Path $record) { (Get-Content $record -TotalCount 1) } else { '' }
if (-not ($dotnet -and (Test-Path $dotnet))) {
    $dotnet = Find-Sdk
    if (-not (Test-Path $built)) { Invoke-Compile $dotnet $built }
    Set-Content "$record.$PID" $dotnet
    Move-Item "$record.$PID" $record -Force
}
(Get-Item $built).LastWriteTimeUtc = [DateTime]::UtcNow

if ($dotnet -eq (Join-Path $sdk $program)) {
    $env:DOTNET_ROOT = $sdk
    $env:PATH = $sdk + [IO.Path]::PathSeparator + $env:PATH
}
$inside = ($PWD.ProviderPath + [IO.Path]::DirectorySeparatorChar).StartsWith($root + [IO.Path]::DirectorySeparatorChar)
if (-not $inside) { Push-Location $root }
try { & $dotnet (Join-Path $built '_build.dll') @args }
finally { if (-not $inside) { Pop-Location } }
exit $LASTEXITCODE
