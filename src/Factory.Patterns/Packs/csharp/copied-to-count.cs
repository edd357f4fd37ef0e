using System.Collections.Generic;
using System.Linq;

class Stats
{
    void Bad(IEnumerable<Order> orders)
    {
        // ruleid: copied-to-count
        var count = orders.Where(order => order.IsOpen).ToList().Count;
        // ruleid: copied-to-count
        var first = orders.ToList().First();
        // ruleid: copied-to-count
        Print(orders.Select(order => order.Id).ToArray().Length);
    }

    void Good(IEnumerable<Order> orders)
    {
        // ok: copied-to-count
        var count = orders.Count(order => order.IsOpen);
        // ok: copied-to-count
        var list = orders.ToList();
        // ok: copied-to-count
        var size = list.Count;
        // ok: copied-to-count
        orders.ToList().ForEach(Print);
    }
}
