using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Timeline.Site.Planning;

/// <summary>Every file of a site, by its path. Immutable but for what is planned when it is asked for, which many threads may do.</summary>
internal abstract class FileTable
{
    public static readonly FileTable Empty = Of([]);

    /// <summary>In order of path.</summary>
    public abstract ImmutableArray<PlannedFile> All { get; }

    public abstract IEnumerable<string> Paths { get; }

    /// <param name="files">In order of path.</param>
    public static FileTable Of(ImmutableArray<PlannedFile> files) => new Planned(files);

    /// <summary>A table of the same paths, each published in the same way, whose files are made from something else: planned one by one, or all at once.</summary>
    /// <param name="find">Plans the file of one of the paths.</param>
    /// <param name="plan">Plans all, in order of path.</param>
    public FileTable Following(Func<string, PlannedFile?> find, Func<ImmutableArray<PlannedFile>> plan) => new OnDemand(Namings(), find, plan);

    public abstract bool Has(string path);

    /// <summary>Under which name a file is published; null where there is none.</summary>
    public abstract Naming? NamingOf(string path);

    public abstract PlannedFile? Find(string path);

    /// <summary>The paths without the files, which would keep all that they are made from.</summary>
    protected abstract Dictionary<string, Naming> Namings();

    private sealed class Planned : FileTable
    {
        private readonly Dictionary<string, PlannedFile> byPath;

        public Planned(ImmutableArray<PlannedFile> files)
        {
            All = files;
            byPath = new(files.Length, StringComparer.Ordinal);
            foreach (var file in files)
            {
                byPath.Add(file.Path, file);
            }
        }

        public override ImmutableArray<PlannedFile> All { get; }

        public override IEnumerable<string> Paths => byPath.Keys;

        public override bool Has(string path) => byPath.ContainsKey(path);

        public override Naming? NamingOf(string path) => byPath.TryGetValue(path, out var file) ? file.Naming : null;

        public override PlannedFile? Find(string path) => byPath.GetValueOrDefault(path);

        protected override Dictionary<string, Naming> Namings() => All.ToDictionary(file => file.Path, file => file.Naming, StringComparer.Ordinal);
    }

    private sealed class OnDemand(Dictionary<string, Naming> namings, Func<string, PlannedFile?> find, Func<ImmutableArray<PlannedFile>> plan) : FileTable
    {
        private readonly ConcurrentDictionary<string, PlannedFile?> found = new(StringComparer.Ordinal);
        private readonly Lazy<ImmutableArray<PlannedFile>> all = new(plan);

        public override ImmutableArray<PlannedFile> All => all.Value;

        public override IEnumerable<string> Paths => namings.Keys;

        public override bool Has(string path) => namings.ContainsKey(path);

        public override Naming? NamingOf(string path) => namings.TryGetValue(path, out var naming) ? naming : null;

        public override PlannedFile? Find(string path) => Has(path) ? found.GetOrAdd(path, find) : null;

        protected override Dictionary<string, Naming> Namings() => namings;
    }
}
