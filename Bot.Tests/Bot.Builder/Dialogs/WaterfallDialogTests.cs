using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Builder.Dialogs;

public sealed class WaterfallDialogTests
{
    [Fact]
    public async Task Steps_run_in_their_order_one_a_turn()
    {
        var talk = new Talk(new WaterfallDialog("w", [AskName, AskPlace, Sum]));

        await talk.Flow
            .Test("hi", "Name?")
            .Test("Ann", "Place?")
            .Test("Leeds", "Ann from Leeds")
            .StartTestAsync();

        Assert.Equal(DialogTurnStatus.Complete, talk.LastTurn?.Status);
        Assert.Equal("done", talk.LastTurn?.Result);
    }

    [Fact]
    public async Task A_waterfall_without_steps_ends_at_once()
    {
        var talk = new Talk(new WaterfallDialog("w"));

        await talk.SayAsync("hi");

        Assert.Equal(DialogTurnStatus.Complete, talk.LastTurn?.Status);
    }

    [Fact]
    public async Task Next_runs_the_next_step_in_the_same_turn_with_its_result()
    {
        var talk = new Talk(new WaterfallDialog("w")
            .AddStep((step, cancel) => step.NextAsync(41, cancel))
            .AddStep(async (step, cancel) =>
            {
                await step.Context.SendActivityAsync($"{step.Result} {step.Reason} {step.Index}", cancellationToken: cancel);
                return await step.EndDialogAsync(step.Result, cancel);
            }));

        await talk.Flow.Test("hi", "41 NextCalled 1").StartTestAsync();

        Assert.Equal(41, talk.LastTurn?.Result);
    }

    [Fact]
    public async Task Next_may_be_called_once_only()
    {
        var talk = new Talk(new WaterfallDialog("w", [Twice, AskName]));

        await Assert.ThrowsAsync<InvalidOperationException>(() => talk.SayAsync("hi"));

        static async Task<DialogTurnResult> Twice(WaterfallStepContext step, CancellationToken cancellationToken)
        {
            await step.NextAsync(null, cancellationToken);
            return await step.NextAsync(null, cancellationToken);
        }
    }

    [Fact]
    public async Task Options_and_values_survive_the_storage()
    {
        var options = new Dictionary<string, object> { ["topic"] = "mentoring" };
        var talk = new Talk(
            new WaterfallDialog("w")
                .AddStep((step, _) =>
                {
                    step.Values["count"] = 7;
                    step.Values["flag"] = true;
                    step.Values["person"] = new Person("Ann", 30);
                    return Task.FromResult(Dialog.EndOfTurn);
                })
                .AddStep(async (step, cancel) =>
                {
                    var person = ObjectPath.MapValueTo<Person>(step.Values["person"]);
                    var topic = ObjectPath.MapValueTo<Dictionary<string, string>>(step.Options)?["topic"];
                    await step.Context.SendActivityAsync($"{topic} {(long)step.Values["count"]!} {(bool)step.Values["flag"]!} {person}", cancellationToken: cancel);
                    return await step.EndDialogAsync(null, cancel);
                }),
            options);

        await talk.SayAsync("hi");
        var reply = Assert.Single(await talk.SayAsync("go on"));

        Assert.Equal("mentoring 7 True Person { Name = Ann, Age = 30 }", reply.Text);
    }

    [Fact]
    public async Task An_event_does_not_answer_a_step()
    {
        var talk = new Talk(new WaterfallDialog("w", [AskName, AskPlace, Sum]));
        await talk.SayAsync("hi");

        Assert.Empty(await talk.SayAsync(new Activity { Type = ActivityTypes.Event, Name = "ping" }));

        Assert.Equal("Place?", Assert.Single(await talk.SayAsync("Ann")).Text);
    }

    [Fact]
    public async Task A_step_put_before_the_open_one_does_not_shift_the_conversation()
    {
        var talk = new Talk(new WaterfallDialog("w", [AskName, AskPlace, Sum]));
        await talk.SayAsync("hi");
        await talk.SayAsync("Ann");

        talk.Root = new WaterfallDialog("w", [AskGrade, AskName, AskPlace, Sum]);

        Assert.Equal("Ann from Leeds", Assert.Single(await talk.SayAsync("Leeds")).Text);
    }

    [Fact]
    public async Task A_step_taken_out_before_the_open_one_does_not_shift_the_conversation()
    {
        var talk = new Talk(new WaterfallDialog("w", [AskGrade, AskName, AskPlace, Sum]));
        await talk.SayAsync("hi");
        await talk.SayAsync("SEO");
        await talk.SayAsync("Ann");

        talk.Root = new WaterfallDialog("w", [AskName, AskPlace, Sum]);

        Assert.Equal("Ann from Leeds", Assert.Single(await talk.SayAsync("Leeds")).Text);
    }

    [Fact]
    public async Task A_step_put_after_the_open_one_gets_the_answer()
    {
        var talk = new Talk(new WaterfallDialog("w", [AskName, Sum]));
        await talk.SayAsync("hi");

        talk.Root = new WaterfallDialog("w", [AskName, AskPlace, Sum]);

        Assert.Equal("Place?", Assert.Single(await talk.SayAsync("Ann")).Text);
        Assert.Equal("Ann from Leeds", Assert.Single(await talk.SayAsync("Leeds")).Text);
    }

    [Fact]
    public async Task A_waterfall_whose_open_step_is_gone_begins_again()
    {
        var talk = new Talk(new WaterfallDialog("w", [AskGrade, AskName, AskPlace, Sum]));
        await talk.SayAsync("hi");

        talk.Root = new WaterfallDialog("w", [AskName, AskPlace, Sum]);

        Assert.Equal("Name?", Assert.Single(await talk.SayAsync("SEO")).Text);
    }

    [Fact]
    public async Task A_waterfall_of_lambdas_that_changed_begins_again()
    {
        var talk = new Talk(new WaterfallDialog("w").AddStep((step, cancel) => Ask(step, "One?", cancel)).AddStep((step, cancel) => Ask(step, "Two?", cancel)));
        await talk.SayAsync("hi");
        Assert.Equal("Two?", Assert.Single(await talk.SayAsync("first")).Text);

        talk.Root = new WaterfallDialog("w")
            .AddStep((step, cancel) => Ask(step, "Zero?", cancel))
            .AddStep((step, cancel) => Ask(step, "One?", cancel))
            .AddStep((step, cancel) => Ask(step, "Two?", cancel));

        Assert.Equal("Zero?", Assert.Single(await talk.SayAsync("second")).Text);
    }

    [Fact]
    public async Task Where_a_method_is_two_steps_the_right_one_is_found_again()
    {
        var talk = new Talk(new WaterfallDialog("w", [AskName, AskPlace, AskName, Sum]));
        await talk.SayAsync("hi");
        await talk.SayAsync("Ann");
        Assert.Equal("Name?", Assert.Single(await talk.SayAsync("Leeds")).Text);

        talk.Root = new WaterfallDialog("w", [AskGrade, AskName, AskPlace, AskName, Sum]);

        Assert.EndsWith("from Bob", Assert.Single(await talk.SayAsync("Bob")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_follows_the_names_and_order_of_the_steps()
    {
        var version = new WaterfallDialog("w", [AskName, AskPlace]).GetVersion();

        Assert.Equal(version, new WaterfallDialog("w", [AskName, AskPlace]).GetVersion());
        Assert.NotEqual(version, new WaterfallDialog("w", [AskPlace, AskName]).GetVersion());
        Assert.NotEqual(version, new WaterfallDialog("w", [AskName]).GetVersion());
        Assert.NotEqual(version, new WaterfallDialog("v", [AskName, AskPlace]).GetVersion());
    }

    [Fact]
    public async Task Start_step_and_end_are_counted_without_what_was_said()
    {
        var telemetry = new Telemetry();
        var talk = new Talk(new WaterfallDialog("w", [AskName, AskPlace, Sum]) { TelemetryClient = telemetry });
        talk.Continue = (dc, cancel) =>
        {
            dc.Dialogs.TelemetryClient = telemetry;
            return dc.ContinueDialogAsync(cancel);
        };

        await talk.SayAsync("hi");
        await talk.SayAsync("Ann");
        await talk.SayAsync("Leeds");

        Assert.Equal(["WaterfallStart", "WaterfallStep AskName", "WaterfallStep AskPlace", "WaterfallStep Sum", "WaterfallComplete"], telemetry.Events);
        Assert.DoesNotContain(telemetry.Values, value => value.Contains("Ann", StringComparison.Ordinal));
    }

    private static Task<DialogTurnResult> AskGrade(WaterfallStepContext step, CancellationToken cancellationToken) => Ask(step, "Grade?", cancellationToken);

    private static Task<DialogTurnResult> AskName(WaterfallStepContext step, CancellationToken cancellationToken) => Ask(step, "Name?", cancellationToken);

    private static Task<DialogTurnResult> AskPlace(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Values["name"] = step.Result;
        return Ask(step, "Place?", cancellationToken);
    }

    private static async Task<DialogTurnResult> Sum(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Values.TryGetValue("name", out var name);
        await step.Context.SendActivityAsync($"{name} from {step.Result}", cancellationToken: cancellationToken);
        return await step.EndDialogAsync("done", cancellationToken);
    }

    private static async Task<DialogTurnResult> Ask(WaterfallStepContext step, string question, CancellationToken cancellationToken)
    {
        await step.Context.SendActivityAsync(question, cancellationToken: cancellationToken);
        return Dialog.EndOfTurn;
    }

    private sealed record Person(string Name, int Age);

    private sealed class Telemetry : IBotTelemetryClient
    {
        public List<string> Events { get; } = [];

        public List<string> Values { get; } = [];

        public void TrackEvent(string eventName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null)
        {
            Values.AddRange(properties?.Values ?? []);
            Events.Add(properties is not null && properties.TryGetValue("StepName", out var step) ? $"{eventName} {step}" : eventName);
        }

        public void Flush()
        {
        }

        public void TrackAvailability(
            string name, DateTimeOffset timeStamp, TimeSpan duration, string runLocation, bool success, string? message = null,
            IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null)
        {
        }

        public void TrackDependency(
            string dependencyTypeName, string target, string dependencyName, string data, DateTimeOffset startTime, TimeSpan duration, string resultCode, bool success)
        {
        }

        public void TrackException(Exception exception, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null)
        {
        }

        public void TrackTrace(string message, Severity severityLevel, IDictionary<string, string>? properties)
        {
        }
    }
}
