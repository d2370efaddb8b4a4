using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace Bot.Desk.SignIn;

/// <param name="Guard">What a page of ours adds to each change, and no page of another origin can know.</param>
internal sealed record Session(Colleague Colleague, string Guard, DateTimeOffset Until);

/// <summary>Sessions of Development, in memory: they end with the process.</summary>
internal sealed class Sessions(IOptions<SignInOptions> options, TimeProvider clock)
{
    private const int SecretBytes = 32;
    // Development on one machine: more is a fault or an attack.
    private const int MostSessions = 100;

    private readonly ConcurrentDictionary<string, Session> open = new(StringComparer.Ordinal);

    /// <returns>The session's name for the cookie.</returns>
    public string Begin(Colleague colleague)
    {
        foreach (var ended in open.Where(pair => pair.Value.Until <= clock.GetUtcNow())) open.TryRemove(ended);
        if (open.Count >= MostSessions) open.TryRemove(open.MinBy(pair => pair.Value.Until));
        var name = Secret();
        open[name] = new Session(colleague, Secret(), clock.GetUtcNow().AddHours(options.Value.SessionHours));
        return name;
    }

    public Session? Find(string name) => open.TryGetValue(name, out var session) && session.Until > clock.GetUtcNow() ? session : null;

    public void End(string name) => open.TryRemove(name, out _);

    public static string Secret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
}
