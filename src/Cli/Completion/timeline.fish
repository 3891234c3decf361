# Completion of timeline in fish. It asks the program itself, so it knows every command, option and value of the version that is installed.
# Once:  timeline completion fish > ~/.config/fish/completions/timeline.fish
function __timeline_complete
    set -l before (commandline -opc)
    set -l token (commandline -ct)
    set -l line "timeline "(string join ' ' -- $before[2..-1])" $token"
    set -l candidates ($before[1] "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null)
    # Options are for who begins one; fish adds files of its own.
    if string match -q -- '-*' "$token"
        printf '%s\n' $candidates
    else
        string match -v -- '-*' $candidates
    end
end
complete -c timeline -a '(__timeline_complete)'
