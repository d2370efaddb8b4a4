using Bot.Department;
using Bot.Dialogs;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Host.Dialogs;

/// <summary>A talk with the real dialogs on the real content, without a door or a store.</summary>
internal sealed class DialogTalk : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly TestAdapter _adapter;
    private readonly IBot _bot;

    public DialogTalk()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Department:Name"] = "Department of Examples",
            ["Department:Contacts:0:Name"] = "Learning team",
            ["Department:Contacts:0:Text"] = "see the intranet",
        }).Build();
        _services = new ServiceCollection()
            .AddLogging().AddSingleton(TimeProvider.System).AddSingleton<IStorage, MemoryStorage>()
            .AddDepartment(settings).AddKnowledge(settings).AddDialogs().BuildServiceProvider();
        _bot = _services.GetRequiredService<IBot>();
        _adapter = new TestAdapter(TestAdapter.CreateConversation("talk"));
    }

    public Task<IReadOnlyList<Activity>> SayAsync(string text) => TakeAsync(new Activity { Type = ActivityTypes.Message, Text = text });

    public async Task<IReadOnlyList<Activity>> TakeAsync(Activity activity)
    {
        await _adapter.ProcessActivityAsync(activity, (context, cancellationToken) => _bot.OnTurnAsync(context, cancellationToken), CancellationToken.None);
        List<Activity> replies = [];
        while (_adapter.ActiveQueue.TryDequeue(out var reply)) replies.Add(reply);
        return replies;
    }

    public void Dispose() => _services.Dispose();
}
