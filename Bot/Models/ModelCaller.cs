using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Storage;
using Microsoft.Bot.Builder;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace Bot.Models;

/// <summary>For whom models are asked in the running turn: a digest that changes with the day, so that budgets can be kept without a name.</summary>
internal sealed class ModelCaller(TimeProvider clock) : IMiddleware
{
    private static readonly AsyncLocal<string?> _current = new();

    /// <summary>Null outside a turn.</summary>
    public static string? Current => _current.Value;

    /// <summary>Another one each day.</summary>
    /// <param name="person"><see cref="KnownPerson.Key"/>.</param>
    public static string DigestOf(DateTimeOffset day, string person) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}/{person}"))))[..24];

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        // Set within an async method, so that it is seen below this call only.
        _current.Value = activity.From?.Id is { Length: > 0 } id
            ? DigestOf(clock.GetUtcNow(), KnownPerson.KeyOf(activity.ChannelId, id))
            : null;
        await next(cancellationToken);
    }
}
