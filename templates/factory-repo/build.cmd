@echo off
rem Starts build.ps1 with the same arguments, in PowerShell 7 where there is one.
set shell=powershell
where /q pwsh && set shell=pwsh
%shell% -NoLogo -NoProfile -ExecutionPolicy Bypass -File "%~dp0build.ps1" %*
exit /b %ERRORLEVEL%
