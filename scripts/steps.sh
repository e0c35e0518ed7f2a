# Steps that say what they do, how long that usually takes, and how long it took. Sourced by run and test.

STARTED=$SECONDS

# A duration in words: 75 -> "1 min 15 s".
in_words() {
  local seconds=$1
  if ((seconds >= 60)); then echo "$((seconds / 60)) min $((seconds % 60)) s"; else echo "$seconds s"; fi
}

elapsed() { in_words $((SECONDS - STARTED)); }

say() { printf '%s\n' "$*"; }

# heading "What happens now" "how long it usually takes"
heading() { printf '\n==> %s (%s; %s since the start)\n' "$1" "$2" "$(elapsed)"; }

stop_with() {
  printf '\n%s: %s\n' "$(basename "$0")" "$*" >&2
  exit 1
}

# step "What happens now" "how long it usually takes" command…
step() {
  local title=$1 usual=$2 begun=$SECONDS
  shift 2
  heading "$title" "$usual"
  "$@"
  say "    done in $(in_words $((SECONDS - begun)))"
}
