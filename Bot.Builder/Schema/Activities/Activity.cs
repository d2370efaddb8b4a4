using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The one message shape of the protocol: what arrives, what leaves, and every kind of it.</summary>
/// <remarks>The properties stand here, what can be done with them in the other files of this class.</remarks>
public partial class Activity : IActivity, ICommandActivity, ICommandResultActivity, IContactRelationUpdateActivity, IConversationUpdateActivity,
    IEndOfConversationActivity, IEventActivity, IHandoffActivity, IInstallationUpdateActivity, IInvokeActivity, IMessageActivity,
    IMessageDeleteActivity, IMessageReactionActivity, IMessageUpdateActivity, ISuggestionActivity, ITraceActivity, ITypingActivity
{
    public const string ContentType = "application/vnd.microsoft.activity";

    public Activity()
    {
    }

    public Activity(
        string? type = null, string? id = null, DateTimeOffset? timestamp = null, DateTimeOffset? localTimestamp = null,
        string? serviceUrl = null, string? channelId = null, ChannelAccount? from = null, ConversationAccount? conversation = null,
        ChannelAccount? recipient = null, string? textFormat = null, string? attachmentLayout = null, IList<ChannelAccount>? membersAdded = null,
        IList<ChannelAccount>? membersRemoved = null, IList<MessageReaction>? reactionsAdded = null,
        IList<MessageReaction>? reactionsRemoved = null, string? topicName = null, bool? historyDisclosed = null, string? locale = null,
        string? text = null, string? speak = null, string? inputHint = null, string? summary = null, SuggestedActions? suggestedActions = null,
        IList<Attachment>? attachments = null, IList<Entity>? entities = null, object? channelData = null, string? action = null,
        string? replyToId = null, string? label = null, string? valueType = null, object? value = null, string? name = null,
        ConversationReference? relatesTo = null, string? code = null, DateTimeOffset? expiration = null, string? importance = null,
        string? deliveryMode = null, IList<string>? listenFor = null, IList<TextHighlight>? textHighlights = null,
        SemanticAction? semanticAction = null, string? localTimezone = null)
    {
        Type = type!;
        Id = id!;
        Timestamp = timestamp;
        LocalTimestamp = localTimestamp;
        ServiceUrl = serviceUrl!;
        ChannelId = channelId!;
        From = from!;
        Conversation = conversation!;
        Recipient = recipient!;
        TextFormat = textFormat;
        AttachmentLayout = attachmentLayout;
        MembersAdded = membersAdded;
        MembersRemoved = membersRemoved;
        ReactionsAdded = reactionsAdded;
        ReactionsRemoved = reactionsRemoved;
        TopicName = topicName;
        HistoryDisclosed = historyDisclosed;
        Locale = locale;
        Text = text;
        Speak = speak;
        InputHint = inputHint;
        Summary = summary;
        SuggestedActions = suggestedActions;
        Attachments = attachments;
        Entities = entities;
        ChannelData = channelData;
        Action = action;
        ReplyToId = replyToId;
        Label = label;
        ValueType = valueType;
        Value = value;
        Name = name;
        RelatesTo = relatesTo;
        Code = code;
        Expiration = expiration;
        Importance = importance;
        DeliveryMode = deliveryMode;
        ListenFor = listenFor;
        TextHighlights = textHighlights;
        SemanticAction = semanticAction;
        LocalTimezone = localTimezone;
    }

    public string Type { get; set; } = null!;

    public string Id { get; set; } = null!;

    [JsonConverter(typeof(ChannelTime))]
    public DateTimeOffset? Timestamp { get; set; }

    [JsonConverter(typeof(ChannelTime))]
    public DateTimeOffset? LocalTimestamp { get; set; }

    public string? LocalTimezone { get; set; }

    public string? CallerId { get; set; }

    public string ServiceUrl { get; set; } = null!;

    public string ChannelId { get; set; } = null!;

    [JsonConverter(typeof(ByRuntimeType<ChannelAccount>))]
    public ChannelAccount From { get; set; } = null!;

    public ConversationAccount Conversation { get; set; } = null!;

    [JsonConverter(typeof(ByRuntimeType<ChannelAccount>))]
    public ChannelAccount Recipient { get; set; } = null!;

    public string? TextFormat { get; set; }

    public string? AttachmentLayout { get; set; }

    [JsonConverter(typeof(ProtocolList<ChannelAccount>))]
    public IList<ChannelAccount>? MembersAdded { get; set; }

    [JsonConverter(typeof(ProtocolList<ChannelAccount>))]
    public IList<ChannelAccount>? MembersRemoved { get; set; }

    [JsonConverter(typeof(ProtocolList<MessageReaction>))]
    public IList<MessageReaction>? ReactionsAdded { get; set; }

    [JsonConverter(typeof(ProtocolList<MessageReaction>))]
    public IList<MessageReaction>? ReactionsRemoved { get; set; }

    public string? TopicName { get; set; }

    public bool? HistoryDisclosed { get; set; }

    public string? Locale { get; set; }

    public string? Text { get; set; }

    public string? Speak { get; set; }

    public string? InputHint { get; set; }

    public string? Summary { get; set; }

    public SuggestedActions? SuggestedActions { get; set; }

    [JsonConverter(typeof(ProtocolList<Attachment>))]
    public IList<Attachment>? Attachments { get; set; }

    [JsonConverter(typeof(ProtocolList<Entity>))]
    public IList<Entity>? Entities { get; set; }

    public object? ChannelData { get; set; }

    public string? Action { get; set; }

    public string? ReplyToId { get; set; }

    public string? Label { get; set; }

    public string? ValueType { get; set; }

    public object? Value { get; set; }

    public string? Name { get; set; }

    public ConversationReference? RelatesTo { get; set; }

    public string? Code { get; set; }

    [JsonConverter(typeof(ChannelTime))]
    public DateTimeOffset? Expiration { get; set; }

    public string? Importance { get; set; }

    public string? DeliveryMode { get; set; }

    [JsonConverter(typeof(ProtocolList<string>))]
    public IList<string>? ListenFor { get; set; }

    [JsonConverter(typeof(ProtocolList<TextHighlight>))]
    public IList<TextHighlight>? TextHighlights { get; set; }

    public SemanticAction? SemanticAction { get; set; }

    /// <summary>What a channel sent that the protocol does not name. It leaves again as it came.</summary>
    [JsonIgnore, JsonPropertyName("#properties")]
    public JsonObject Properties { get => field ??= []; set; }

    [JsonInclude, JsonExtensionData]
    internal UnknownProperties? Unknown
    {
        get => UnknownProperties.Of(Properties, field);
        set => Properties = (field = value)?.Properties ?? [];
    }
}
