using System.Net;
using System.Net.Http;

class Gateway
{
    void Bad(HttpClientHandler handler)
    {
        // ruleid: certificate-not-checked
        handler.ServerCertificateCustomValidationCallback = (message, certificate, chain, errors) => true;
        // ruleid: certificate-not-checked
        ServicePointManager.ServerCertificateValidationCallback += delegate { return true; };
        // ruleid: certificate-not-checked
        handler.ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator;
        // ruleid: certificate-not-checked
        var other = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => { return true; } };
    }

    void Good(HttpClientHandler handler)
    {
        // ok: certificate-not-checked
        handler.ServerCertificateCustomValidationCallback = (message, certificate, chain, errors) => errors == SslPolicyErrors.None;
        // ok: certificate-not-checked
        handler.ServerCertificateCustomValidationCallback = null;
        // ok: certificate-not-checked
        handler.CheckCertificateRevocationList = true;
        // ok: certificate-not-checked
        names.Filter = (name, kind) => true;
    }
}
