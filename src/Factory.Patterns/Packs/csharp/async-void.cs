using System;
using System.Threading.Tasks;

class Shop : Page
{
    // ruleid: async-void
    public async void Save()
    {
        await store.SaveAsync();
    }

    // ruleid: async-void
    private static async void Send(string text, int times)
    {
        await Task.Delay(times);
    }

    // ruleid: async-void
    async void Close() => await store.CloseAsync();

    // ok: async-void
    public async Task SaveAsync()
    {
        await store.SaveAsync();
    }

    // ok: async-void
    private async void OnClick(object sender, EventArgs e)
    {
        await store.SaveAsync();
    }

    // ok: async-void
    private async void OnChanged(object? sender, ChangedEventArgs change)
    {
        await store.SaveAsync();
    }

    // ok: async-void
    protected override async void OnAppearing()
    {
        await store.LoadAsync();
    }

    // ok: async-void
    private async void OnTimer(object state)
    {
        try
        {
            await store.SaveAsync();
        }
        catch (Exception e)
        {
            log.Error(e);
        }
    }

    // ok: async-void
    void Plain() => store.Close();
}
