using System;

class Program
{
    static void Main(string[] arguments)
    {
        // ok: process-exit
        Environment.Exit(Run(arguments));
    }
}

class Loader
{
    void Bad(string path)
    {
        if (path.Length == 0)
        {
            // ruleid: process-exit
            Environment.Exit(1);
        }

        // ruleid: process-exit
        Action stop = () => Environment.Exit(2);
    }

    void Good()
    {
        // ok: process-exit
        Environment.ExitCode = 1;
        // ok: process-exit
        door.Exit(1);
        // ok: process-exit
        throw new InvalidOperationException("There is nothing to load");
    }
}
