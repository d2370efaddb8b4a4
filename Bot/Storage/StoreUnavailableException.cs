namespace Bot.Storage;

/// <summary>The store could not do what was asked and changed nothing: the caller may try again later.</summary>
internal sealed class StoreUnavailableException(string message, Exception? cause) : Exception(message, cause);
