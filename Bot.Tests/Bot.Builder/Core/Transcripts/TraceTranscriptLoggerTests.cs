using System.Diagnostics;
using Bot.Tests.Builder.Core.Turns;
using Microsoft.Bot.Builder;

namespace Bot.Tests.Builder.Core.Transcripts;

public sealed class TraceTranscriptLoggerTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_said_is_traced_only_when_that_was_asked_for(bool whole)
    {
        using var listener = new Listener();
        var mark = Guid.CreateVersion7().ToString();
        var message = RecordingAdapter.Message("my secret " + mark);
        message.Id = mark;
        var logger = whole ? new TraceTranscriptLogger(traceActivity: true) : new TraceTranscriptLogger();

        await logger.LogActivityAsync(message);

        var line = Assert.Single(listener.Lines, line => line.Contains(mark, StringComparison.Ordinal));
        Assert.Equal(whole, line.Contains("my secret", StringComparison.Ordinal));
    }

    private sealed class Listener : TraceListener
    {
        private readonly List<string> _lines = [];

        public Listener() => Trace.Listeners.Add(this);

        public string[] Lines
        {
            get
            {
                lock (_lines)
                    return [.. _lines];
            }
        }

        public override void Write(string? message)
        {
        }

        public override void WriteLine(string? message)
        {
            lock (_lines)
                _lines.Add(message ?? "");
        }

        protected override void Dispose(bool disposing)
        {
            Trace.Listeners.Remove(this);
            base.Dispose(disposing);
        }
    }
}
