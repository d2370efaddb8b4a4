using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Builder;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace Bot.Models;

/// <summary>For whom models are asked in the running turn: a digest that changes with the day, so that budgets can be kept without a name.</summary>
internal sealed class ModelCaller(TimeProvider clock) : IMiddleware
{
    private static readonly AsyncLocal<string?> _current = new();

    /// <summary>Null outside a turn.</summary>
    public static string? Current => _current.Value;

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        // Set within an async method, so that it is seen below this call only.
        _current.Value = activity.From?.Id is { Length: > 0 } id
            ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow():yyyy-MM-dd}/{activity.ChannelId}/{id}"))))[..24]
            : null;
        await next(cancellationToken);
    }
}
