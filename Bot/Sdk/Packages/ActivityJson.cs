using System.Text;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Bot.Sdk;

/// <summary>Activities and answers as JSON, as the protocol spells it.</summary>
internal static class ActivityJson
{
    private static readonly JsonSerializerSettings Settings = HttpHelper.BotMessageSerializerSettings;

    public static byte[] Write(Activity activity) => WriteBody(activity);

    /// <summary>The body of an answer, whatever the bot put there.</summary>
    public static byte[] WriteBody(object body) => Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(body, Settings));

    /// <exception cref="System.Text.Json.JsonException">It is not JSON, nests too deeply, or a property is of the wrong type.</exception>
    public static Activity? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonConvert.DeserializeObject<Activity>(Encoding.UTF8.GetString(json), Settings);
        }
        catch (JsonException e)
        {
            // The doors know one kind of bad JSON.
            throw new System.Text.Json.JsonException("The text is no activity.", e);
        }
    }
}
