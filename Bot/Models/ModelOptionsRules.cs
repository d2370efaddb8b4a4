using Microsoft.Extensions.Options;

namespace Bot.Models;

/// <summary>What the ranges cannot say: which settings need which others. Only text is looked at; the probe makes the call.</summary>
internal sealed class ModelOptionsRules : IValidateOptions<ModelOptions>
{
    public ValidateOptionsResult Validate(string? name, ModelOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(ModelOptions options)
    {
        if (!options.IsOn)
        {
            if (options.Key.Length > 0 || options.Chat.Length > 0 || options.Embeddings.Length > 0)
                yield return "Models:Endpoint is empty, though other settings of Models are given. Set it to the resource's address, or clear the others.";
            yield break;
        }
        if (!Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var address) || !IsSafe(address))
            yield return "Models:Endpoint must be an https address (http only for this machine itself).";
        if (options.SignIn == ModelSignIn.Key && options.Key.Length == 0)
            yield return "Models:Key is empty. Give the resource's key, or set Models:SignIn to Entra.";
        if (options.SignIn == ModelSignIn.Entra && options.Key.Length > 0)
            yield return "Models:Key is given though Models:SignIn is Entra. Clear one of them.";
        if (options.Chat.Length == 0 && options.Embeddings.Length == 0)
            yield return "Models:Endpoint is given, but neither Models:Chat nor Models:Embeddings names a deployment.";
    }

    // A key must not cross a network in the clear.
    private static bool IsSafe(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);
}
