using System.Diagnostics;

namespace Bot.Models;

/// <summary>Why a model gave nothing that can be used. Each has its words for operators; people never see them.</summary>
internal enum ModelFault
{
    Unreachable, TooSlow, Busy, Failing, WrongKey, NoDeployment, TooLong, Filtered, Refused, Broken, Refusing, OverBudget, TooMany, SwitchedOff,
}

/// <summary>The one failure that leaves a model's client: whoever asked goes on without it.</summary>
internal sealed class ModelUnavailableException(ModelFault fault, TimeSpan? retryAfter = null, Exception? inner = null)
    : Exception(WordsFor(fault), inner)
{
    public ModelFault Fault { get; } = fault;

    public TimeSpan? RetryAfter { get; } = retryAfter;

    public static string WordsFor(ModelFault fault) => fault switch
    {
        ModelFault.Unreachable => "The endpoint cannot be reached. Check Models:Endpoint, name resolution and the firewall.",
        ModelFault.TooSlow => "The endpoint did not answer in time.",
        ModelFault.Busy => "The deployment is at its rate limit (429). Raise its quota, or lower Models:CallsPerMinute.",
        ModelFault.Failing => "The endpoint answered with a server error.",
        ModelFault.WrongKey => "The endpoint refuses the key or the identity (401 or 403). Check Models:Key, or the identity's role on the resource.",
        ModelFault.NoDeployment => "There is no such deployment (404). Check Models:Chat, Models:Embeddings and the endpoint's path.",
        ModelFault.TooLong => "The prompt was longer than the model takes.",
        ModelFault.Filtered => "The content filter stopped the prompt or the answer.",
        ModelFault.Refused => "The model refused to answer.",
        ModelFault.Broken => "The answer broke off, or was not of the form that was asked for.",
        ModelFault.Refusing => "The endpoint refuses the request (400).",
        ModelFault.OverBudget => "The budget of tokens for today is used up.",
        ModelFault.TooMany => "There were more calls a minute than the settings allow.",
        ModelFault.SwitchedOff => "The feature is switched off, or the circuit is open after repeated failures.",
        _ => throw new UnreachableException(),
    };
}
