using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace Bot.Desk.SignIn;

/// <summary>
/// The way in on a developer's machine: a link on the console that works once and for some minutes. When it is used or too old, the next
/// visit of the desk without a session has another printed.
/// </summary>
internal sealed class OneTimeLink(IServer server, IOptions<SignInOptions> options, TimeProvider clock, TextWriter console)
{
    private readonly Lock gate = new();
    private byte[] secret = [];
    private DateTimeOffset until = DateTimeOffset.MinValue;

    /// <summary>Prints a link unless one is still good.</summary>
    public void Offer()
    {
        lock (gate)
        {
            if (secret.Length > 0 && until > clock.GetUtcNow()) return;
            var fresh = Sessions.Secret();
            secret = Digest(fresh);
            until = clock.GetUtcNow().AddMinutes(options.Value.LinkMinutes);
            var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?.TrimEnd('/') ?? "";
            console.WriteLine($"Adviser desk (Development): {address}/desk/sign-in?link={fresh} (works once, within {options.Value.LinkMinutes} minutes)");
        }
    }

    public bool IsGood(string given)
    {
        lock (gate) return IsSecret(given);
    }

    /// <summary>True once for each link.</summary>
    public bool Use(string given)
    {
        lock (gate)
        {
            if (!IsSecret(given)) return false;
            secret = [];
            return true;
        }
    }

    private bool IsSecret(string given) => secret.Length > 0 && until > clock.GetUtcNow() && CryptographicOperations.FixedTimeEquals(Digest(given), secret);

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
