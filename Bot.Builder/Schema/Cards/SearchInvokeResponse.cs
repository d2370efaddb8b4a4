namespace Microsoft.Bot.Schema;

public class SearchInvokeResponse : AdaptiveCardInvokeResponse;
