using System.Collections.Immutable;

namespace Timeline.Benchmarks.Profiling;

/// <summary>A part of the work of a build, told by the names that functions of it have in machine code: namespaces with underscores.</summary>
internal sealed record Part(string Name, ImmutableArray<string> Marks)
{
    public static readonly Part Collecting = new("collecting",
    [
        "gc_heap::garbage_collect", "gc_heap::gc1", "gc_heap::mark", "gc_heap::plan", "gc_heap::compact", "gc_heap::relocate", "gc_heap::sweep",
        "GCHeap::GarbageCollect",
    ]);

    public static readonly Part Allocating = new("allocating", ["WKS::", "SVR::", "RhpNew", "RhpGcAlloc", "RhNewString"]);

    /// <summary>What no function of ours or of a library we name asked for: starting, threads, the system.</summary>
    public static readonly Part Rest = new("the rest", []);

    // What is used by another part stands before it, as an event's view asks for its texts.
    private static readonly ImmutableArray<Part> Known =
    [
        new("writing", ["_Site_Publishing_", "_Site_Freshness_"]),
        new("reading files", ["_Content_Input_"]),
        new("dates in sources", ["_Content_Extraction_"]),
        new("quotes", ["_Content_Sources_", "_Site_Views_TextFragment"]),
        new("proof", ["_Content_Proof_"]),
        new("YAML", ["YamlDotNet_", "_Content_Yaml_"]),
        new("records", ["_Content_Reading_", "_Content_Model_"]),
        new("Markdown", ["Markdig_", "_Site_Texts_"]),
        new("minifying", ["NUglify_", "_Site_Themes_MinifiedText"]),
        new("search", ["_Site_Searching_", "_Site_Outputs_SearchIndex"]),
        new("exports", ["_Site_Exporting_", "_Site_Outputs_Exports"]),
        new("pictures", ["_Site_Cards_", "_Site_Pictures_", "Skia", "HarfBuzz"]),
        new("maps", ["_Site_Maps_"]),
        new("views", ["_Site_Views_", "_Site_Chronology_", "_Site_Citing_", "_Site_Drawing_", "_Site_Reporting_", "_Timeline_Edtf_"]),
        new("templates", ["_Site_Templates_", "_Site_Themes_", "Scriban_", "_Site_Outputs_ThemePages", "_Site_Outputs_CleanHtml"]),
        new("data files", ["_Site_Outputs_", "_Site_Planning_", "_Site_Scripts_"]),
        new("linking", ["_Content_Linking_", "_Content_Checks_"]),
    ];

    /// <summary>The part that a stack is in: that of its innermost function of any part. Of memory, who asked for it is told besides.</summary>
    public static (Part Part, Part For) Of(ImmutableArray<string> stack)
    {
        var work = stack.Select(Find).FirstOrDefault(part => part is not null) ?? Rest;
        return stack.Any(Collecting.Has) ? (Collecting, work)
            : stack.TakeWhile(function => Find(function) is null).Any(Allocating.Has) ? (Allocating, work)
            : (work, work);
    }

    private static Part? Find(string function) => Known.FirstOrDefault(part => part.Has(function));

    private bool Has(string function) => Marks.Any(mark => function.Contains(mark, StringComparison.Ordinal));
}
