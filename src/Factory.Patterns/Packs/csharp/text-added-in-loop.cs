using System.Text;

class Table
{
    string Bad(string[] names, int count)
    {
        var text = "";
        foreach (var name in names)
        {
            // ruleid: text-added-in-loop
            text += name;
        }

        string line = string.Empty;
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
            {
                // ruleid: text-added-in-loop
                line = line + ", ";
            }
        }

        return text + line;
    }

    string Good(string[] names)
    {
        var text = new StringBuilder();
        var total = 0;
        foreach (var name in names)
        {
            // ok: text-added-in-loop
            text.Append(name);
            // ok: text-added-in-loop
            total += name.Length;
            var shown = "";
            // ok: text-added-in-loop
            shown += name;
            Print(shown);
        }

        var end = "";
        // ok: text-added-in-loop
        end += total;
        return text + end;
    }
}
