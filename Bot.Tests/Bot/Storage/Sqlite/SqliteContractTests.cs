using Bot.Tests.Contracts;

namespace Bot.Tests.Host.Storage.Sqlite;

public sealed class SqliteInboxTests : InboxContract
{
    private protected override IEngineUnderTest Open() => new SqliteEngine(Clock);
}

public sealed class SqliteCommitTests : CommitContract
{
    private protected override IEngineUnderTest Open() => new SqliteEngine(Clock);
}

public sealed class SqliteOutboxTests : OutboxContract
{
    private protected override IEngineUnderTest Open() => new SqliteEngine(Clock);
}

public sealed class SqliteDirectLineTests : DirectLineContract
{
    private protected override IEngineUnderTest Open() => new SqliteEngine(Clock);
}

public sealed class SqliteUpkeepTests : UpkeepContract
{
    private protected override IEngineUnderTest Open() => new SqliteEngine(Clock);
}

public sealed class SqliteCaseTests : CaseContract
{
    private protected override IEngineUnderTest Open() => new SqliteEngine(Clock);
}
