using System.Text.Json.Nodes;
using Bot.Tests.Builder.Core.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace Bot.Tests.Builder.Core.State;

public sealed class NestedDialogStateTests
{
    private const string Stored = """
        {"d":{"dialogstack":[{"Id":"outer","Extra":{"a":[1]},"State":{"dialogs":{"DialogStack":[{"Id":"inner","State":{"step":2,"text":"Grüße","list":[1,2]},
        "StackIndex":3,"Version":"v"}]},"other":{"x":1}}}]},"rest":{"kept":[true,null]}}
        """;

    [Fact]
    public async Task A_stack_inside_a_stack_comes_back_as_it_was_stored()
    {
        var (storage, accessor, state) = With(Stored);
        using var turn = new TurnContext(new RecordingAdapter(), RecordingAdapter.Message());

        var outer = Assert.Single((await accessor.GetAsync(turn)).DialogStack);
        var inner = Assert.Single(outer.State.Take<DialogState>("dialogs")!.DialogStack);

        Assert.Equal(("inner", 3, "v", "Grüße", 2), (inner.Id, inner.StackIndex, inner.Version, inner.State.TakeText("text"), inner.State.TakeNumber("step")));
        inner.State["step"] = 5;
        await state.SaveChangesAsync(turn);
        Assert.Equal(5, await StepAsync(storage));
    }

    [Theory]
    [InlineData("""{"d":[]}""")]
    [InlineData("""{"d":{"DialogStack":{}}}""")]
    [InlineData("""{"d":{"DialogStack":[7]}}""")]
    [InlineData("""{"d":{"DialogStack":[{"Id":7}]}}""")]
    [InlineData("""{"d":{"DialogStack":[{"State":"odd"}]}}""")]
    [InlineData("""{"d":{"DialogStack":[{"StackIndex":"odd"}]}}""")]
    public async Task A_stack_of_another_shape_is_refused(string stored)
    {
        var (_, accessor, _) = With(stored);
        using var turn = new TurnContext(new RecordingAdapter(), RecordingAdapter.Message());

        await Assert.ThrowsAsync<System.Text.Json.JsonException>(() => accessor.GetAsync(turn));
    }

    [Theory]
    [InlineData("""{"d":{}}""")]
    [InlineData("""{"d":{"DialogStack":null}}""")]
    public async Task A_stack_that_is_not_there_is_empty(string stored)
    {
        var (_, accessor, _) = With(stored);
        using var turn = new TurnContext(new RecordingAdapter(), RecordingAdapter.Message());

        Assert.Empty((await accessor.GetAsync(turn)).DialogStack);
    }

    private static async Task<int?> StepAsync(MemoryStorage storage)
    {
        var state = new ConversationState(storage);
        using var turn = new TurnContext(new RecordingAdapter(), RecordingAdapter.Message());
        var outer = Assert.Single((await state.CreateProperty<DialogState>("d").GetAsync(turn)).DialogStack);
        return Assert.Single(outer.State.Take<DialogState>("dialogs")!.DialogStack).State.TakeNumber("step");
    }

    private static (MemoryStorage Storage, IStatePropertyAccessor<DialogState> Accessor, ConversationState State) With(string stored)
    {
        var storage = new MemoryStorage(new() { ["test/conversations/talk"] = JsonNode.Parse(stored)!.AsObject() });
        var state = new ConversationState(storage);
        return (storage, state.CreateProperty<DialogState>("d"), state);
    }
}
