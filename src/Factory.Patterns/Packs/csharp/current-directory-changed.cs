using System;
using System.IO;

class Tool
{
    void Bad(string folder)
    {
        // ruleid: current-directory-changed
        Directory.SetCurrentDirectory(folder);
        // ruleid: current-directory-changed
        Environment.CurrentDirectory = folder;
    }

    void Good(string folder)
    {
        // ok: current-directory-changed
        var here = Environment.CurrentDirectory;
        // ok: current-directory-changed
        var there = Path.GetFullPath(folder, Directory.GetCurrentDirectory());
        // ok: current-directory-changed
        var start = new ProcessStartInfo("git") { WorkingDirectory = folder };
    }
}
