using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;

namespace Bot.Benchmarks.Builder;

/// <summary>An activity read from its JSON and written again: a plain message, and one of Teams with entities and channel data.</summary>
[MemoryDiagnoser]
public class ParseBenchmarks
{
    private static readonly byte[] Plain = Encoding.UTF8.GetBytes("""
        {"type":"message","id":"1","timestamp":"2026-03-02T09:00:00.000Z","channelId":"test","serviceUrl":"https://channel.example",
        "from":{"id":"user","name":"Load"},"recipient":{"id":"bot","name":"Bot"},"conversation":{"id":"talk"},"locale":"en-GB","text":"hello"}
        """);

    private static readonly byte[] Teams = Encoding.UTF8.GetBytes("""
        {"type":"message","id":"1700000000000","timestamp":"2026-03-02T09:00:00.000Z","localTimestamp":"2026-03-02T09:00:00.000+00:00",
        "localTimezone":"Europe/London","channelId":"msteams","serviceUrl":"https://channel.example/uk/","textFormat":"plain","locale":"en-GB",
        "from":{"id":"29:person","name":"Ada","aadObjectId":"00000000-0000-0000-0000-000000000001"},"recipient":{"id":"28:bot","name":"Bot"},
        "conversation":{"id":"19:a@thread.tacv2;messageid=17","isGroup":true,"conversationType":"channel","tenantId":"tenant"},
        "text":"<at>Bot</at> what is there on project delivery?",
        "entities":[{"type":"mention","text":"<at>Bot</at>","mentioned":{"id":"28:bot","name":"Bot"}},
        {"type":"clientInfo","locale":"en-GB","country":"GB","platform":"Windows","timezone":"Europe/London"}],
        "channelData":{"channel":{"id":"19:a@thread.tacv2"},"team":{"id":"19:t@thread.tacv2","name":"Learning"},"tenant":{"id":"tenant"}}}
        """);

    [Params(false, true)]
    public bool FromTeams { get; set; }

    private byte[] Text => FromTeams ? Teams : Plain;

    [Benchmark]
    public Activity? Read() => JsonSerializer.Deserialize<Activity>(Text, HttpHelper.BotMessageSerializerSettings);

    [Benchmark]
    public byte[] ReadAndWrite() => JsonSerializer.SerializeToUtf8Bytes(Read(), HttpHelper.BotMessageSerializerSettings);
}
