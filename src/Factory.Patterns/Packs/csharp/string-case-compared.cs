using System;
using System.Linq;

class Header
{
    bool Bad(string name, string other)
    {
        // ruleid: string-case-compared
        if (name.ToLower() == "accept")
        {
            return true;
        }

        // ruleid: string-case-compared
        var same = name.ToUpperInvariant() == other.ToUpperInvariant();
        // ruleid: string-case-compared
        return same && name.ToLower().Contains("json");
    }

    bool Good(string name, IQueryable<Person> people, char letter)
    {
        // ok: string-case-compared
        var same = string.Equals(name, "accept", StringComparison.OrdinalIgnoreCase);
        // ok: string-case-compared
        var shown = name.ToLower();
        // ok: string-case-compared
        var found = people.Where(person => person.Name.ToLower() == name);
        // ok: string-case-compared
        var known = person.NormalizedName == name.ToUpperInvariant();
        // ok: string-case-compared
        return char.ToLower(letter) == 'a';
    }
}
