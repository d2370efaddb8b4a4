namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Decides whether an answer will do. May change <see cref="PromptRecognizerResult{T}.Value"/>, and may say itself what is wrong: then the prompt does not ask again in that turn.</summary>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);
