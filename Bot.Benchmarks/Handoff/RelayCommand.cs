using System.Collections.Concurrent;
using System.Globalization;
using Bot.Tests.Host.Turns.Crash;

namespace Bot.Benchmarks.Handoff;

/// <summary>
/// <c>relay [--cases N] [--seconds N] [--every MILLISECONDS]</c>: cases that are live at once, each with a person in web chat and an adviser at the web
/// desk who write in turn. What is timed is one side's posting until the other side's screen is told.
/// </summary>
internal static class RelayCommand
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        var (cases, seconds, every) = (arguments.Number("--cases") ?? 200, arguments.Number("--seconds") ?? 30, arguments.Number("--every") ?? 5000);
        var folder = Directory.CreateTempSubdirectory("relay");
        using var host = new HostProcess(Path.Combine(AppContext.BaseDirectory, "SkillsAdvisor.dll"), folder.FullName, HostProcess.FreePort());
        using var http = new HttpClient { BaseAddress = host.Address, Timeout = TimeSpan.FromMinutes(2) };
        List<RelayPerson> people = [];
        try
        {
            await host.StartAsync(null, CancellationToken.None);
            using var desk = await RelayDesk.SignInAsync(host.Address, host.LastWords);
            people = [.. Enumerable.Range(0, cases).Select(i => new RelayPerson($"p{i}", http, HostProcess.DirectLineSecret))];
            var references = new string[cases];
            await Parallel.ForAsync(0, cases, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, _) =>
            {
                await people[i].BeginAsync();
                references[i] = await people[i].OpenCaseAsync();
                await desk.MoveAsync(references[i], "take", new { });
            });
            Console.WriteLine($"{cases} cases are live");

            ConcurrentBag<double> toPerson = [], toDesk = [];
            var clock = TimeProvider.System;
            var (begun, taken) = (clock.GetTimestamp(), host.ProcessorTime);
            await Task.WhenAll(people.Select((person, i) => TalkAsync(
                person, desk, references[i], new Random(i), every, () => clock.GetElapsedTime(begun).TotalSeconds < seconds, toPerson, toDesk)));
            Print("adviser to person", toPerson);
            Print("person to adviser", toDesk);
            var busy = (host.ProcessorTime - taken).TotalMilliseconds / Math.Max(1, toPerson.Count + toDesk.Count);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the host took {busy:F1} ms of processor time for each message"));
            return 0;
        }
        finally
        {
            foreach (var person in people) person.Dispose();
            host.Kill();
            folder.Delete(recursive: true);
        }
    }

    private static async Task TalkAsync(
        RelayPerson person, RelayDesk desk, string reference, Random chance, int every, Func<bool> goesOn, ConcurrentBag<double> toPerson, ConcurrentBag<double> toDesk)
    {
        var clock = TimeProvider.System;
        await Task.Delay(chance.Next(every));
        for (var i = 0; goesOn(); i++)
        {
            var words = $"Reply {i} of {reference}.";
            var heard = person.HearAsync(words);
            var begun = clock.GetTimestamp();
            await desk.MoveAsync(reference, "reply", new { key = $"relay-{reference}-{i}", text = words });
            await heard.WaitAsync(TimeSpan.FromMinutes(1));
            toPerson.Add(clock.GetElapsedTime(begun).TotalMilliseconds);
            await Task.Delay(every / 2 + chance.Next(every / 10));

            var told = desk.NextWords(reference);
            begun = clock.GetTimestamp();
            await person.SayAsync($"Question {i}.");
            await told.WaitAsync(TimeSpan.FromMinutes(1));
            toDesk.Add(clock.GetElapsedTime(begun).TotalMilliseconds);
            await Task.Delay(every / 2 + chance.Next(every / 10));
        }
    }

    private static void Print(string way, IReadOnlyCollection<double> times)
    {
        var sorted = times.Order().ToList();
        double At(double share) => sorted.Count == 0 ? double.NaN : sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{way}: {sorted.Count} messages, p50 {At(0.5):F0} ms, p95 {At(0.95):F0} ms, p99 {At(0.99):F0} ms"));
    }
}
