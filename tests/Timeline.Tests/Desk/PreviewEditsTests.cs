using Timeline.Desk.Preview;

namespace Timeline.Tests.Desk;

/// <summary>A preview that is told what changed shows what one that has just been started would show.</summary>
public sealed class PreviewEditsTests
{
    private const int Edits = 125, PagesLookedAt = 3, WholeSiteEach = 50;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void After_any_edits_a_preview_is_as_one_begun_anew(int seed)
    {
        using var site = new RandomEdits(seed);
        var random = new Random(seed);
        var preview = new PreviewSite(site.Read, site.Site with { OutputFolder = null, Preview = true });
        preview.Update();
        var told = new HashSet<string>(StringComparer.Ordinal);
        for (var edit = 1; edit <= Edits; edit++)
        {
            var (what, paths) = site.Next();
            told.UnionWith(paths);
            if (random.Next(4) == 0)
            {
                continue; // a burst of edits is told at once
            }

            preview.Update(random.Next(20) == 0 ? null : told);
            told.Clear();
            var anew = new PreviewSite(site.Read, site.Site with { OutputFolder = null, Preview = true });
            anew.Update();
            Assert.True(anew.State.Diagnostics.SequenceEqual(preview.State.Diagnostics), $"edit {edit}, {what}:\n{string.Join('\n', anew.State.Diagnostics)}\n---\n{string.Join('\n', preview.State.Diagnostics)}");
            if (anew.State.Plan is not { } plan)
            {
                continue;
            }

            Assert.Equal(plan.Files.Select(f => f.Path), preview.State.Plan!.Files.Select(f => f.Path));
            var files = edit % WholeSiteEach == 0 ? plan.Files.AsEnumerable() : Enumerable.Range(0, PagesLookedAt).Select(_ => plan.Files[random.Next(plan.Files.Length)]);
            foreach (var file in files.Where(f => f.CopyOf is null))
            {
                Assert.True(file.Render().AsSpan().SequenceEqual(preview.State.Plan!.Find(file.Path)!.Render()), $"edit {edit}, {what}: {file.Path} differs");
            }
        }
    }
}
