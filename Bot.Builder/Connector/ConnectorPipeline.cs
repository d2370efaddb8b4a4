using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>One call of a channel's service from start to end: address, body, credentials, patience, answer or typed error.</summary>
internal sealed class ConnectorPipeline(HttpClient http, ServiceClientCredentials? credentials)
{
    /// <summary>Bytes of an answer that are read; the largest real ones are pages of members.</summary>
    private const int LargestAnswer = 8 * 1024 * 1024;

    private static readonly ProductInfoHeaderValue Product = new("SkillsAdvisor-BotBuilder", "4.23");

    public RetrySchedule Retries { get; init; } = RetrySchedule.Default;

    /// <exception cref="ErrorResponseException">The service refused, for good or once too often.</exception>
    public async Task<HttpOperationResponse<T>> CallAsync<T>(
        HttpMethod method, Uri address, object? body, Dictionary<string, List<string>>? headers, CancellationToken cancellationToken)
    {
        var (request, response) = await SendAsync(method, address, body, headers, cancellationToken);
        var answer = new HttpOperationResponse<T> { Request = request, Response = response };
        try
        {
            answer.Body = await ReadAsync<T>(response, cancellationToken);
            return answer;
        }
        catch (JsonException e)
        {
            using (answer)
            {
                throw Refusal(request, response, await response.Content.ReadAsStringAsync(cancellationToken), e);
            }
        }
    }

    public async Task<HttpOperationResponse> CallAsync(
        HttpMethod method, Uri address, Dictionary<string, List<string>>? headers, CancellationToken cancellationToken)
    {
        var (request, response) = await SendAsync(method, address, null, headers, cancellationToken);
        return new HttpOperationResponse { Request = request, Response = response };
    }

    private async Task<(HttpRequestMessage Request, HttpResponseMessage Response)> SendAsync(
        HttpMethod method, Uri address, object? body, Dictionary<string, List<string>>? headers, CancellationToken cancellationToken)
    {
        var json = body is null ? null : JsonSerializer.SerializeToUtf8Bytes(body, ProtocolJson.Options.GetTypeInfo(body.GetType()));
        var renewed = false;
        for (var attempt = 1; ; attempt++)
        {
            var request = Compose(method, address, json, headers);
            if (credentials is not null)
            {
                await credentials.ProcessHttpRequestAsync(request, cancellationToken);
            }

            var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                await response.Content.LoadIntoBufferAsync(LargestAnswer, cancellationToken);
                return (request, response);
            }

            using (request)
            using (response)
            {
                if (response.StatusCode == HttpStatusCode.Unauthorized && !renewed && credentials is AppCredentials app && attempt < RetrySchedule.Attempts)
                {
                    // The service may know of a revoked token before its time is over.
                    renewed = true;
                    await app.GetTokenAsync(forceRefresh: true);
                }
                else if (Retries.PauseAfter(response, attempt) is { } pause)
                {
                    await Task.Delay(pause, Retries.Clock, cancellationToken);
                }
                else
                {
                    await response.Content.LoadIntoBufferAsync(LargestAnswer, cancellationToken);
                    throw Refusal(request, response, await response.Content.ReadAsStringAsync(cancellationToken), null);
                }
            }
        }
    }

    private static HttpRequestMessage Compose(HttpMethod method, Uri address, byte[]? json, Dictionary<string, List<string>>? headers)
    {
        var request = new HttpRequestMessage(method, address);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue(Product.Product!));
        if (json is not null)
        {
            request.Content = new ByteArrayContent(json);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        }

        foreach (var (name, values) in headers ?? [])
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, values);
        }

        return request;
    }

    private static async Task<T?> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (typeof(T) == typeof(Stream))
        {
            return (T)(object)await response.Content.ReadAsStreamAsync(cancellationToken);
        }

        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return bytes.AsSpan().IndexOfAnyExcept(" \t\r\n"u8) < 0 ? default : JsonSerializer.Deserialize(bytes, ProtocolJson.Shape<T>());
    }

    private static ErrorResponseException Refusal(HttpRequestMessage request, HttpResponseMessage response, string content, Exception? inner) =>
        new($"The channel answered {(int)response.StatusCode} to {request.Method} {request.RequestUri?.Host}.", inner)
        {
            Request = new HttpRequestMessageWrapper(request, content: null),
            Response = new HttpResponseMessageWrapper(response, content),
            Body = ReadError(content),
        };

    private static ErrorResponse? ReadError(string content)
    {
        try
        {
            return content.Length == 0 ? null : JsonSerializer.Deserialize(content, ProtocolJson.Shape<ErrorResponse>());
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
