using System.Diagnostics;

class Converter
{
    void Bad(string file)
    {
        // ruleid: shell-command-built
        Process.Start("cmd.exe", "/c convert " + file);
        // ruleid: shell-command-built
        Process.Start("/bin/sh", $"-c \"convert {file}\"");
        // ruleid: shell-command-built
        var start = new ProcessStartInfo { FileName = "bash", Arguments = $"-c 'convert {file}'" };
    }

    void Good(string file)
    {
        // ok: shell-command-built
        Process.Start("cmd.exe", "/c dir");
        // ok: shell-command-built
        Process.Start("convert", $"--quiet {file}");
        // ok: shell-command-built
        var start = new ProcessStartInfo("bash") { ArgumentList = { "script.sh", file } };
        // ok: shell-command-built
        Process.Start("git", ["log", file]);
    }
}
