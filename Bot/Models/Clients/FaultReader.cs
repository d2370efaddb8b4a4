using System.ClientModel;
using System.Globalization;
using System.Text.Json;
using Azure.Identity;

namespace Bot.Models.Clients;

/// <summary>Gives what a client throws one of our names.</summary>
internal static class FaultReader
{
    public static ModelUnavailableException Read(Exception exception) => exception switch
    {
        ModelUnavailableException known => known,
        ClientResultException answer => new ModelUnavailableException(FaultOf(answer), RetryAfterOf(answer), answer),
        HttpRequestException { InnerException: not null } or HttpRequestException => new ModelUnavailableException(ModelFault.Unreachable, null, exception),
        AuthenticationFailedException => new ModelUnavailableException(ModelFault.WrongKey, null, exception),
        TimeoutException or TaskCanceledException => new ModelUnavailableException(ModelFault.TooSlow, null, exception),
        IOException => new ModelUnavailableException(ModelFault.Broken, null, exception),
        _ => new ModelUnavailableException(ModelFault.Broken, null, exception),
    };

    private static ModelFault FaultOf(ClientResultException answer) => answer.Status switch
    {
        0 => ModelFault.Unreachable,
        401 or 403 => ModelFault.WrongKey,
        404 => ModelFault.NoDeployment,
        408 or 504 => ModelFault.TooSlow,
        429 => ModelFault.Busy,
        400 => CodeOf(answer) switch
        {
            "content_filter" => ModelFault.Filtered,
            "context_length_exceeded" or "string_above_max_length" => ModelFault.TooLong,
            _ => ModelFault.Refusing,
        },
        >= 500 => ModelFault.Failing,
        // A success whose body could not be read.
        _ => ModelFault.Broken,
    };

    private static string? CodeOf(ClientResultException answer)
    {
        try
        {
            using var body = JsonDocument.Parse(answer.GetRawResponse()?.Content.ToMemory() ?? default);
            return body.RootElement.TryGetProperty("error", out var error) && error.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.String
                ? code.GetString()
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static TimeSpan? RetryAfterOf(ClientResultException answer)
    {
        if (answer.GetRawResponse() is not { } response) return null;
        if (response.Headers.TryGetValue("retry-after-ms", out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds))
            return TimeSpan.FromMilliseconds(milliseconds);
        return response.Headers.TryGetValue("Retry-After", out text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;
    }
}
