using Bot.Tests.House;

namespace Bot.Tests.Builder.PublicApi;

/// <summary>A fact that needs a file of the material beside some checkouts; it is skipped, and says so, where that is absent.</summary>
internal sealed class SharedMaterialFactAttribute : FactAttribute
{
    public SharedMaterialFactAttribute(string file)
    {
        if (Repository.Shared is not { } folder || !File.Exists(Path.Combine(folder, file))) Skip = $"../shared/{file} is not here.";
    }
}
