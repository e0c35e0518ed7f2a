# What must be on this machine. Sourced by run and test, after steps.sh.

# Build results live outside the checkout, so that a fresh clone finds them again.
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/motcua/target}"

has() { command -v "$1" >/dev/null 2>&1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif has sudo; then sudo "$@"
  else stop_with "something must be installed and there is no sudo; please run as root: $*"
  fi
}

# install_packages package… : by apt; says what to do where there is no apt.
install_packages() {
  has apt-get || stop_with "please install with this system's package manager: $*"
  step "Installing $*" "about 1 minute" install_with_apt "$@"
}

install_with_apt() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# Rust by rustup or otherwise, of the version that the workspace names.
need_rust() {
  if ! has cargo && [ -f "$HOME/.cargo/env" ]; then . "$HOME/.cargo/env"; fi
  local wanted have
  wanted=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
  has cargo || stop_with "Rust $wanted or newer is missing; https://rustup.rs says how to install it"
  have=$(rustc --version | cut -d' ' -f2)
  is_at_least "$have" "$wanted" || stop_with "Rust $have is too old, $wanted is needed: rustup update stable"
}

# The C compiler builds SQLite and ring.
need_compiler() {
  local missing=()
  has cc || missing+=(build-essential)
  has pkg-config || missing+=(pkg-config)
  [ ${#missing[@]} = 0 ] || install_packages "${missing[@]}"
}

# Node.js bundles the style sheet and the runtime of the pages.
need_node() {
  has node && has npm || install_packages nodejs npm
  local have
  have=$(node --version)
  is_at_least "${have#v}" 20 ||
    stop_with "Node.js $have is too old, 20 is needed; https://nodejs.org says how to install it"
}

is_at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n1)" = "$2" ]; }

# node_packages folder : what its package-lock.json says, once per change of that file.
node_packages() {
  local kept="$1/node_modules/.package-lock.json"
  [ -f "$kept" ] && [ ! "$1/package-lock.json" -nt "$kept" ] && return
  step "Fetching the packages of $1" "about 10 seconds" \
    npm ci --prefix "$1" --ignore-scripts --no-audit --no-fund --loglevel=error
}
