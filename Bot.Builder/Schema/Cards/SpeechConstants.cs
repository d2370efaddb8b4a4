namespace Microsoft.Bot.Schema;

public static class SpeechConstants
{
    /// <summary>Speech markup that says nothing: a client with a voice stays silent.</summary>
    public static readonly string EmptySpeakTag =
        """<speak version="1.0" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="en-US" />""";
}
