namespace Bot.Knowledge.Indexing;

/// <summary>Tells when the content folder has changed and then been quiet for a moment, and once an hour in any case.</summary>
/// <remarks>The hourly look catches changes that the file system did not tell of, and a new day for the sample calendar.</remarks>
internal sealed class ContentWatcher : IDisposable
{
    // An editor writes a file in several steps; a deployment writes many files.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan InAnyCase = TimeSpan.FromHours(1);
    private readonly FileSystemWatcher? _watcher;
    private readonly ITimer _timer;

    public ContentWatcher(string folder, string names, TimeProvider clock, Action changed)
    {
        _timer = clock.CreateTimer(_ => changed(), null, InAnyCase, InAnyCase);
        try
        {
            // The calendar's folder may not be there before the first import.
            Directory.CreateDirectory(folder);
            _watcher = new FileSystemWatcher(folder, names) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.LastWrite | NotifyFilters.FileName | NotifyFilters.DirectoryName };
            _watcher.Changed += Notice;
            _watcher.Created += Notice;
            _watcher.Deleted += Notice;
            _watcher.Renamed += Notice;
            _watcher.EnableRaisingEvents = true;
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            // No watches left on this machine, or no such folder yet: the hourly look still works.
            _watcher?.Dispose();
            _watcher = null;
        }
    }

    public void Dispose()
    {
        _watcher?.Dispose();
        _timer.Dispose();
    }

    private void Notice(object sender, FileSystemEventArgs e) => _timer.Change(Quiet, InAnyCase);
}
