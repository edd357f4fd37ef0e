using System;

class Route
{
    bool Bad(string path, Request request)
    {
        // ruleid: string-start-by-culture
        if (path.StartsWith("/api/"))
        {
            return true;
        }

        // ruleid: string-start-by-culture
        return request.Path.Value.EndsWith(".json");
    }

    bool Good(string path, ReadOnlySpan<char> span)
    {
        // ok: string-start-by-culture
        var isApi = path.StartsWith("/api/", StringComparison.Ordinal);
        // ok: string-start-by-culture
        var isRooted = path.StartsWith('/');
        // ok: string-start-by-culture
        var isJson = span.EndsWith(".json");
        var rest = path.AsSpan(5).TrimStart();
        // ok: string-start-by-culture
        var isOrder = rest.StartsWith("orders");
        // ok: string-start-by-culture
        var isUtf8 = request.Bytes.StartsWith("GET "u8);
        // ok: string-start-by-culture
        return path.AsSpan(1).StartsWith("api");
    }
}
