using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Builder.Stubs;

/// <summary>A request at the bot's door, without a network in between.</summary>
internal sealed record Knock(int Status, string Body)
{
    public T Read<T>() => JsonSerializer.Deserialize(Body, ProtocolJson.Shape<T>()) ?? throw new InvalidOperationException("The answer has no body.");

    public static Task<Knock> WithAsync(IBotFrameworkHttpAdapter adapter, IBot bot, Activity activity, string? authorization = null) =>
        WithAsync(adapter, bot, JsonSerializer.Serialize(activity, ProtocolJson.Shape<Activity>()), authorization);

    public static Task<Knock> WithAsync(
        IBotFrameworkHttpAdapter adapter, IBot bot, string body, string? authorization = null, string method = "POST", string? contentType = "application/json") =>
        WithAsync(adapter, bot, Encoding.UTF8.GetBytes(body), authorization, method, contentType);

    public static async Task<Knock> WithAsync(
        IBotFrameworkHttpAdapter adapter, IBot bot, byte[] body, string? authorization = null, string method = "POST", string? contentType = "application/json")
    {
        var context = new DefaultHttpContext();
        context.Request.Method = method;
        context.Request.ContentType = contentType;
        context.Request.Body = new MemoryStream(body);
        if (authorization is not null) context.Request.Headers.Authorization = authorization;
        var answer = new MemoryStream();
        context.Response.Body = answer;

        await adapter.ProcessAsync(context.Request, context.Response, bot, CancellationToken.None);

        return new Knock(context.Response.StatusCode, Encoding.UTF8.GetString(answer.ToArray()));
    }
}
