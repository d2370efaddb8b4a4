using Bot.Tests.House;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Builder.PublicApi;

/// <summary>
/// Holds Bot.Builder to its approved list. After a wanted change of the public face, write the list anew with
/// <c>APPROVE_API=1 dotnet test Bot.Tests --filter PublicApiTests</c> and look at the difference.
/// </summary>
public sealed class PublicApiTests
{
    private const string SdkList = "botframework-api.txt";

    private static readonly string _approved = Path.Combine(Repository.Root, "Bot.Builder", "PublicApi.txt");

    // The SDK's own names for JSON are Newtonsoft's; ours are the platform's. Nothing else may differ by a type.
    private static readonly (string Ours, string Sdk)[] _otherJson =
    [
        ("JsonObject", "JObject"),
        ("JsonSerializerOptions", "JsonSerializerSettings"),
    ];

    [Fact]
    public void The_public_face_is_the_approved_one()
    {
        var lines = ApiLines.Of(typeof(Activity).Assembly);
        if (Environment.GetEnvironmentVariable("APPROVE_API") == "1") File.WriteAllText(_approved, string.Join('\n', lines) + "\n");

        Assert.Equal(File.ReadAllLines(_approved), lines);
    }

    [SharedMaterialFact(SdkList)]
    public void Nothing_is_public_in_the_SDKs_namespaces_that_the_SDK_has_not()
    {
        var sdk = File.ReadAllLines(Path.Combine(Repository.Shared ?? "", SdkList)).ToHashSet();

        var foreign = File.ReadAllLines(_approved)
            .Where(line => line.StartsWith("Microsoft.Bot.", StringComparison.Ordinal))
            .Where(line => !sdk.Contains(InSdkWords(line)));

        Assert.Empty(foreign);
    }

    private static string InSdkWords(string line) => _otherJson.Aggregate(line, (text, pair) => text.Replace(pair.Ours, pair.Sdk, StringComparison.Ordinal));
}
