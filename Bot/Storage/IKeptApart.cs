namespace Bot.Storage;

/// <summary>Something of people that stands beside the tables that belong to them: in a document of many people, in a file, or not yet written.</summary>
internal interface IKeptApart
{
    Task<IReadOnlyList<HeldRow>> ReadHeldAsync(KnownPerson person, CancellationToken cancellationToken);

    /// <summary>Erases it, or lets it be erased with the turn's commit that follows.</summary>
    Task ForgetAsync(KnownPerson person, CancellationToken cancellationToken);
}
