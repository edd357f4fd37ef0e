# Read by the scripts beside it. Runs a target of build.sh, and gives its verdict in the form that an agent reads.
#
# gate FORM TARGET [OPTION...]
#   FORM: what a gate that says no (1), or can't read what it was given (2), becomes:
#     exit               exit code 2, with what the gate said on standard error
#     decision           { "decision": "block", "reason": ... } on standard output
#     followup_message   { "followup_message": ... } on standard output
#     additionalContext  { "additionalContext": ... } on standard output
#   Everything else than a verdict, a bug of Factory (3) above all, becomes exit code 1, which stops no agent.
#
# The sentence in the JSON is always the same. What the gate said may quote the repository, so it stays on standard
# error and in the report.

# The agent's environment may point git elsewhere, and its folder may be any of the repository.
unset $(git rev-parse --local-env-vars)
root=$(git rev-parse --show-toplevel) && cd "$root" || exit 1

gate() {
    form=$1
    shift
    if [ ! -x ./build.sh ]; then
        echo "there is no build.sh that can be run in $root, so nothing was checked" >&2
        exit 1
    fi

    said=$(./build.sh "$@" --verbosity quiet </dev/null 2>&1)
    code=$?
    [ "$code" -eq 0 ] && exit 0
    printf '%s\n' "$said" | tail -n 100 >&2
    case $code in
    1 | 2) answer "$form" "$1" ;;
    esac
    echo "./build.sh $* ended with $code, which is no verdict; please report it" >&2
    exit 1
}

answer() {
    sentence="./build.sh $2 says no. Read artifacts/factory/reports/$2.md, or run it, and mend what it names."
    case $1 in
    exit) exit 2 ;;
    decision) printf '{ "decision": "block", "reason": "%s" }\n' "$sentence" ;;
    followup_message | additionalContext) printf '{ "%s": "%s" }\n' "$1" "$sentence" ;;
    *)
        echo "unknown form '$1'. Use exit, decision, followup_message or additionalContext" >&2
        exit 1
        ;;
    esac
    exit 0
}
