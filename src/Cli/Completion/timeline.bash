# Completion of timeline in bash. It asks the program itself, so it knows every command, option and value of the version that is installed.
# Put into ~/.bashrc:  source <(timeline completion bash)
_timeline() {
    local line="${COMP_LINE:0:COMP_POINT}" word="${COMP_WORDS[COMP_CWORD]}" candidate
    line="timeline ${line#*[[:space:]]}" # whatever path it is called by
    # To the shell --option=value is three words; the program is asked for the value.
    if [[ "$line" =~ ^(.*[[:space:]]--[^[:space:]=]+)=([^[:space:]]*)$ ]]; then
        line="${BASH_REMATCH[1]} ${BASH_REMATCH[2]}"
        word="${BASH_REMATCH[2]}"
    fi
    COMPREPLY=()
    while IFS= read -r candidate; do
        # Options are for who begins one; else they would stand in for files.
        if [[ "$candidate" == "$word"* && ( "$word" == -* || "$candidate" != -* ) ]]; then
            COMPREPLY+=("$(printf '%q' "$candidate")")
            [[ "$candidate" == */ ]] && compopt -o nospace 2>/dev/null
        fi
    done < <("${1/#\~/$HOME}" "[suggest:${#line}]" "$line" 2>/dev/null)
}
# Where the program knows nothing, the shell's own files are offered.
complete -o bashdefault -o default -F _timeline timeline
