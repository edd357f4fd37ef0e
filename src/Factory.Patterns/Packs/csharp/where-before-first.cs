using System.Collections.Generic;
using System.Linq;

class Finder
{
    void Bad(List<Order> orders)
    {
        // ruleid: where-before-first
        var first = orders.Where(order => order.IsOpen).First();
        // ruleid: where-before-first
        var hasAny = orders.Where(IsOpen).Any();
        // ruleid: where-before-first
        var count = orders.Where(order => order.IsOpen).Count();
    }

    void Good(List<Order> orders)
    {
        // ok: where-before-first
        var first = orders.First(order => order.IsOpen);
        // ok: where-before-first
        var open = orders.Where(order => order.IsOpen).ToList();
        // ok: where-before-first
        var other = orders.Where(order => order.IsOpen).First(order => order.Id > 1);
        // ok: where-before-first
        var even = orders.Where((order, index) => index % 2 == 0).First();
    }
}
