using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

class Mailer
{
    void Bad(List<Mail> mails)
    {
        // ruleid: async-lambda-as-action
        mails.ForEach(async mail => await SendAsync(mail));
        // ruleid: async-lambda-as-action
        Parallel.ForEach(mails, async mail => { await SendAsync(mail); });
        // ruleid: async-lambda-as-action
        var thread = new Thread(async () => await SendAllAsync());
        // ruleid: async-lambda-as-action
        ThreadPool.QueueUserWorkItem(async _ => await SendAllAsync());
    }

    async Task Good(List<Mail> mails)
    {
        // ok: async-lambda-as-action
        await Parallel.ForEachAsync(mails, async (mail, token) => await SendAsync(mail));
        // ok: async-lambda-as-action
        mails.ForEach(mail => Print(mail));
        // ok: async-lambda-as-action
        await Task.WhenAll(mails.Select(async mail => await SendAsync(mail)));
        // ok: async-lambda-as-action
        var thread = new Thread(() => Print(mails[0]));
        // ok: async-lambda-as-action
        await Task.Run(async () => await SendAllAsync());
    }
}
