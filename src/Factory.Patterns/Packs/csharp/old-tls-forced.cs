using System.Net;
using System.Security.Authentication;

class Secure
{
    void Bad(SslServer server)
    {
        // ruleid: old-tls-forced
        server.EnabledSslProtocols = SslProtocols.Tls;
        // ruleid: old-tls-forced
        ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls11;
    }

    void Good(SslServer server)
    {
        // ok: old-tls-forced
        server.EnabledSslProtocols = SslProtocols.None;
        // ok: old-tls-forced
        server.EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13;
        // ok: old-tls-forced
        server.Kind = ServerKind.Tls;
    }
}
