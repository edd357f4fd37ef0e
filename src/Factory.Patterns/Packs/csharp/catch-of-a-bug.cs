using System;

class Names
{
    string Bad(Person person)
    {
        try
        {
            return person.Address.City;
        }
        // ruleid: catch-of-a-bug
        catch (NullReferenceException)
        {
            return "";
        }
    }

    int BadToo(Node node)
    {
        try
        {
            return Depth(node);
        }
        // ruleid: catch-of-a-bug
        catch (StackOverflowException deep)
        {
            return -1;
        }
        finally
        {
            Close();
        }
    }

    string Good(Person person)
    {
        try
        {
            // ok: catch-of-a-bug
            return person.Address?.City ?? "";
        }
        // ok: catch-of-a-bug
        catch (ArgumentNullException)
        {
            return "";
        }
    }

    void Near()
    {
        try
        {
            Run();
        }
        // ok: catch-of-a-bug
        catch (Exception e) when (e is NullReferenceException)
        {
            throw;
        }
    }
}
