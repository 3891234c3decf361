#compdef timeline
# Completion of timeline in zsh. It asks the program itself, so it knows every command, option and value of the version that is installed.
# Put into ~/.zshrc, after compinit:  source <(timeline completion zsh)
_timeline() {
    local line="timeline ${(j: :)words[2,CURRENT-1]} $PREFIX"
    local -a candidates
    candidates=(${(f)"$(${~words[1]} "[suggest:${#line}]" "$line" 2>/dev/null)"})
    # Options are for who begins one; else they would stand in for files.
    [[ "$PREFIX" == -* ]] || candidates=(${candidates:#-*})
    # Where the program knows nothing, the shell's own files are offered.
    compadd -a candidates || _files
}
compdef _timeline timeline
