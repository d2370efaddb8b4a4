using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Bot.Models.Decorators;

/// <summary>Answers from a file, one JSON line for each prompt's digest. What is not in it is asked and added, where there is an endpoint.</summary>
internal sealed class RecordedChat : IChatClient
{
    private readonly IChatClient? _live;
    private readonly string _file;
    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);
    private readonly Lock _writing = new();

    /// <param name="live">Null to answer from the file alone.</param>
    public RecordedChat(IChatClient? live, string file)
    {
        (_live, _file) = (live, file);
        if (!File.Exists(file)) return;
        foreach (var line in File.ReadLines(file).Where(line => line.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            _known[json.RootElement.GetProperty("digest").GetString() ?? ""] = json.RootElement.GetProperty("answer").GetString() ?? "";
        }
    }

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var asked = messages.ToList();
        var digest = ModelCache.KeyOf("recording", [.. asked.SelectMany(message => new[] { message.Role.Value, message.Text })]);
        if (!_known.TryGetValue(digest, out var answer))
        {
            if (_live is null) throw new ModelUnavailableException(ModelFault.SwitchedOff);
            answer = (await _live.GetResponseAsync(asked, options, cancellationToken)).Text;
            Keep(digest, answer);
        }
        yield return new ChatResponseUpdate(ChatRole.Assistant, answer) { FinishReason = ChatFinishReason.Stop };
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose() => _live?.Dispose();

    private void Keep(string digest, string answer)
    {
        lock (_writing)
        {
            _known[digest] = answer;
            File.AppendAllText(_file, JsonSerializer.Serialize(new Dictionary<string, string> { ["digest"] = digest, ["answer"] = answer }) + "\n");
        }
    }
}
