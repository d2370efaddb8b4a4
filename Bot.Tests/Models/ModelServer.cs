using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Tests.Builder.Stubs;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Models;

/// <summary>A small server in OpenAI's wire format, over real HTTP: chat (whole and streamed, tools, structured output) and embeddings. Each test says how it behaves.</summary>
internal sealed class ModelServer : IAsyncDisposable
{
    private readonly LoopbackServer _server;

    private ModelServer(LoopbackServer server) => _server = server;

    public string Url => _server.Url + "v1";

    /// <summary>What was asked, oldest first, but for what <see cref="Asides"/> holds.</summary>
    public ConcurrentQueue<ModelRequest> Requests { get; } = [];

    /// <summary>What the guard and the reader asked.</summary>
    public ConcurrentQueue<ModelRequest> Asides { get; } = [];

    /// <summary>How the guard's and the reader's requests are answered: by default the guard lets pass and the reader has nothing to say.</summary>
    public Func<ModelRequest, ModelReply> Aside { get; set; } = request =>
        new ModelReply.Says(request.Form == ModelRequest.Guard ? """{"verdict":"pass"}""" : """{"question":"","wish":"none"}""");

    public static async Task<ModelServer> StartAsync(Func<ModelRequest, ModelReply> behave)
    {
        ModelServer? own = null;
        var server = await LoopbackServer.StartAsync(context => own!.AnswerAsync(context, behave));
        server.BeforeKeeping = context => context.Request.EnableBuffering();
        return own = new ModelServer(server);
    }

    public static Task<ModelServer> SayingAsync(string text) => StartAsync(_ => new ModelReply.Says(text));

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context, Func<ModelRequest, ModelReply> behave)
    {
        context.Request.Body.Position = 0;
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        var request = new ModelRequest(context.Request.Path, body.RootElement.Clone(), context.Request.Headers.Authorization.ToString());
        (request.IsAside ? Asides : Requests).Enqueue(request);
        var reply = (request.IsAside ? Aside : behave)(request);
        var isStream = request.Body.TryGetProperty("stream", out var stream) && stream.GetBoolean();
        switch (reply)
        {
            case ModelReply.Fails fails:
                context.Response.StatusCode = fails.Status;
                if (fails.RetryAfter is { } wait) context.Response.Headers.RetryAfter = wait;
                await WriteAsync(context, new JsonObject { ["error"] = new JsonObject { ["message"] = "as the test says", ["code"] = fails.Code, ["type"] = "test" } });
                break;
            case ModelReply.Raw raw:
                context.Response.ContentType = raw.ContentType;
                await context.Response.WriteAsync(raw.Body);
                break;
            case ModelReply.NeverAnswers never:
                never.Asked();
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                break;
            case ModelReply.Embeds embeds:
                await WriteAsync(context, Vectors(request, embeds.Of));
                break;
            default:
                await (isStream ? StreamAsync(context, reply) : WriteAsync(context, Whole(reply)));
                break;
        }
    }

    private static async Task StreamAsync(HttpContext context, ModelReply reply)
    {
        context.Response.ContentType = "text/event-stream";
        if (reply is ModelReply.Says { First: var first }) await Task.Delay(first, context.RequestAborted);
        foreach (var chunk in Deltas(reply))
        {
            if (reply is ModelReply.Says { Each: var each } && each > TimeSpan.Zero) await Task.Delay(each, context.RequestAborted);
            if (chunk is null)
            {
                context.Abort();
                return;
            }
            await context.Response.WriteAsync($"data: {chunk.ToJsonString()}\n\n");
            await context.Response.Body.FlushAsync();
        }
        await context.Response.WriteAsync("data: [DONE]\n\n");
    }

    /// <summary>The chunks of a stream; null where the line breaks.</summary>
    private static IEnumerable<JsonObject?> Deltas(ModelReply reply)
    {
        yield return Chunk(new JsonObject { ["role"] = "assistant", ["content"] = "" }, null);
        switch (reply)
        {
            case ModelReply.Says says:
                foreach (var part in says.Text.Chunk(17)) yield return Chunk(new JsonObject { ["content"] = new string(part) }, null);
                yield return Chunk([], says.Finish);
                break;
            case ModelReply.Breaks breaks:
                foreach (var part in breaks.Text.Chunk(17)) yield return Chunk(new JsonObject { ["content"] = new string(part) }, null);
                if (breaks.Abruptly) yield return null;
                yield break;
            case ModelReply.Refuses:
                yield return Chunk(new JsonObject { ["refusal"] = "I cannot help with that." }, null);
                yield return Chunk([], "stop");
                break;
            case ModelReply.CallsTool tool:
                yield return Chunk(new JsonObject { ["tool_calls"] = new JsonArray(Tool(tool)) }, null);
                yield return Chunk([], "tool_calls");
                break;
        }
        yield return new JsonObject { ["id"] = "c", ["object"] = "chat.completion.chunk", ["created"] = 1, ["model"] = "m", ["choices"] = new JsonArray(), ["usage"] = Usage() };
    }

    private static JsonObject Whole(ModelReply reply)
    {
        var message = new JsonObject { ["role"] = "assistant", ["content"] = (reply as ModelReply.Says)?.Text };
        if (reply is ModelReply.Refuses) message["refusal"] = "I cannot help with that.";
        if (reply is ModelReply.CallsTool tool) message["tool_calls"] = new JsonArray(Tool(tool));
        return new JsonObject
        {
            ["id"] = "c", ["object"] = "chat.completion", ["created"] = 1, ["model"] = "m", ["usage"] = Usage(),
            ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["message"] = message, ["finish_reason"] = (reply as ModelReply.Says)?.Finish ?? "stop" }),
        };
    }

    private static JsonObject Chunk(JsonObject delta, string? finish) => new()
    {
        ["id"] = "c", ["object"] = "chat.completion.chunk", ["created"] = 1, ["model"] = "m",
        ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finish }),
    };

    private static JsonObject Tool(ModelReply.CallsTool tool) =>
        new() { ["index"] = 0, ["id"] = "t", ["type"] = "function", ["function"] = new JsonObject { ["name"] = tool.Name, ["arguments"] = tool.Arguments } };

    private static JsonObject Usage() => new() { ["prompt_tokens"] = 100, ["completion_tokens"] = 20, ["total_tokens"] = 120 };

    private static JsonObject Vectors(ModelRequest request, Func<string, float[]> of)
    {
        var input = request.Body.GetProperty("input");
        var texts = input.ValueKind == JsonValueKind.Array ? input.EnumerateArray().Select(one => one.GetString() ?? "").ToList() : [input.GetString() ?? ""];
        var isBase64 = request.Body.TryGetProperty("encoding_format", out var format) && format.GetString() == "base64";
        return new JsonObject
        {
            ["object"] = "list", ["model"] = "e", ["usage"] = new JsonObject { ["prompt_tokens"] = 1, ["total_tokens"] = 1 },
            ["data"] = new JsonArray([.. texts.Select((text, i) => (JsonNode)new JsonObject { ["object"] = "embedding", ["index"] = i, ["embedding"] = Spelled(of(text), isBase64) })]),
        };
    }

    private static JsonNode Spelled(float[] vector, bool isBase64) => isBase64
        ? JsonValue.Create(Convert.ToBase64String(System.Runtime.InteropServices.MemoryMarshal.AsBytes<float>(vector)))
        : new JsonArray([.. vector.Select(value => (JsonNode)JsonValue.Create(value))]);

    private static Task WriteAsync(HttpContext context, JsonObject body)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body.ToJsonString());
    }
}

internal sealed record ModelRequest(string Path, JsonElement Body, string Authorization)
{
    public const string Guard = "talk_guard";
    public const string Reader = "question_reading";

    /// <summary>Name of the form that the answer must have; null where none is asked for.</summary>
    public string? Form => Body.TryGetProperty("response_format", out var format) && format.TryGetProperty("json_schema", out var schema) ? schema.GetProperty("name").GetString() : null;

    public bool IsAside => Form is Guard or Reader;

    /// <summary>The text of each message, in order.</summary>
    public IReadOnlyList<string> Messages => [.. Body.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("content").ToString())];
}

/// <summary>Every way in which a model can answer, or fail to.</summary>
internal abstract record ModelReply
{
    private ModelReply() { }

    public sealed record Says(string Text, string Finish = "stop") : ModelReply
    {
        /// <summary>Before the first piece.</summary>
        public TimeSpan First { get; init; }

        /// <summary>Before each piece of seventeen characters, about four tokens.</summary>
        public TimeSpan Each { get; init; }
    }

    public sealed record Fails(int Status, string? Code = null, string? RetryAfter = null) : ModelReply;

    /// <param name="Asked">Called when the request has arrived.</param>
    public sealed record NeverAnswers(Action Asked) : ModelReply;

    public sealed record Breaks(string Text, bool Abruptly) : ModelReply;

    public sealed record Refuses : ModelReply;

    public sealed record CallsTool(string Name, string Arguments) : ModelReply;

    public sealed record Raw(string Body, string ContentType) : ModelReply;

    public sealed record Embeds(Func<string, float[]> Of) : ModelReply;
}
