# Completion of timeline in PowerShell. It asks the program itself, so it knows every command, option and value of the version that is installed.
# Put into $PROFILE:  timeline completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName timeline -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $start = $commandAst.Extent.StartOffset
    $program = $commandAst.CommandElements[0]
    $typed = $commandAst.ToString().PadRight($cursorPosition - $start).Substring(0, $cursorPosition - $start)
    $line = 'timeline' + $typed.Substring($program.Extent.EndOffset - $start)
    # Options are for who begins one. Where nothing is returned, PowerShell offers files of its own.
    & $program.ToString() "[suggest:$($line.Length)]" $line 2>$null |
        Where-Object { $_.StartsWith($wordToComplete, 'OrdinalIgnoreCase') -and ($wordToComplete.StartsWith('-') -or -not $_.StartsWith('-')) } |
        ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
