using System.Collections.Immutable;

using Timeline.Content.Diagnostics;
using Timeline.Content.Input;
using Timeline.Content.Model;
using Timeline.Content.Yaml;

namespace Timeline.Content.Reading;

/// <summary>Finds and reads <c>timeline.yml</c>, with what the command line overrides in it.</summary>
internal static class SettingsFile
{
    public static Settings? Read(ImmutableArray<ContentPath> files, string inputFolder, ImmutableArray<string> overrides,
        Complaints complaints)
    {
        var candidates = files.Where(f => f.Role == FileRole.Settings).ToArray();
        if (candidates.Length == 0)
        {
            var folder = Path.GetFileName(Path.TrimEndingDirectorySeparator(inputFolder));
            complaints.Add(Codes.MissingField, new(folder + "/timeline.yml"),
                "there is no settings file; create it with at least a line 'title: …', or let 'timeline new site' make a site");
            return null;
        }

        if (candidates.Length > 1)
        {
            complaints.Add(Codes.DuplicateId, new(candidates[1].Path),
                $"there are two settings files; remove this one or {candidates[0].Path}");
        }

        if (candidates[0].Read(complaints) is not { } file
            || ContentNodes.Read(file, complaints) is not { } node)
        {
            // Without a settings map nothing else can be read rightly; an empty file has had only a warning.
            if (!complaints.ToImmutable().Any(d => d.Severity == Severity.Error))
            {
                complaints.Add(Codes.MissingField, new(candidates[0].Path), "the settings have no 'title'");
            }

            return null;
        }

        if (node is not YamlMap map)
        {
            complaints.Add(Codes.WrongKind, node.At, "the settings are a map, such as 'title: …'");
            return null;
        }

        foreach (var setting in overrides)
        {
            map = Override(map, setting, complaints);
        }

        return new SettingsReader(complaints).Read(map);
    }

    private static YamlMap Override(YamlMap map, string setting, Complaints complaints)
    {
        var equals = setting.IndexOf('=', StringComparison.Ordinal);
        var at = new Location($"--setting {setting}");
        if (equals <= 0)
        {
            complaints.Add(Codes.WrongKind, at, "a setting is given as key=value");
            return map;
        }

        if (ForbiddenCharacters.Find(setting) is >= 0 and var bad)
        {
            complaints.Add(Codes.Forbidden, at, ForbiddenCharacters.Complaint(setting[bad]));
            return map;
        }

        return Set(map, setting[..equals].Split('.'), new YamlScalar(setting[(equals + 1)..], true, at), at);
    }

    private static YamlMap Set(YamlMap map, ReadOnlySpan<string> keys, YamlNode value, Location at)
    {
        var key = keys[0];
        var old = map.Find(key);
        var inner = keys.Length == 1 ? value : Set(old as YamlMap ?? new YamlMap([], at), keys[1..], value, at);
        var entry = new YamlEntry(key, at, inner);
        return map with { Entries = [.. map.Entries.Where(e => e.Key != key), entry] };
    }
}
