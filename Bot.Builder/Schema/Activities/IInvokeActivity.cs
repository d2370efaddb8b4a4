namespace Microsoft.Bot.Schema;

public interface IInvokeActivity : IActivity
{
    string? Name { get; set; }

    ConversationReference? RelatesTo { get; set; }

    object? Value { get; set; }
}
