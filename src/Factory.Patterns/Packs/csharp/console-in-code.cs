using System;
using System.IO;

class Program
{
    static void Main()
    {
        // ok: console-in-code
        Console.WriteLine("Done");
    }
}

class Prices
{
    void Bad(decimal price)
    {
        // ruleid: console-in-code
        Console.WriteLine($"here {price}");
        // ruleid: console-in-code
        Console.Write(price);
    }

    void Good(decimal price, TextWriter output)
    {
        // ok: console-in-code
        output.WriteLine(price);
        // ok: console-in-code
        log.Info("The price is {Price}", price);
        // ok: console-in-code
        var width = Console.WindowWidth;
    }
}
