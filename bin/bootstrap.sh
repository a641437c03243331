# Read by the other scripts with `.`: finds the pinned Bun and the locked dependencies, fetching either when it is
# missing. Sets ROOT and BUN. Speaks on standard error only. Needs a POSIX shell, and npm when Bun is not there.

BUN_VERSION=1.4.5
ROOT=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P) || exit 1

say() { printf '%s\n' "$*" >&2; }
fail() {
  say "$1"
  exit 1
}

is_pinned_bun() {
  # A foreign BUN_OPTIONS would change what is asked.
  [ -x "$1" ] && [ "$(BUN_OPTIONS='' BUN_BE_BUN='' "$1" --version 2>/dev/null)" = "$BUN_VERSION" ]
}

# Sets BUN to the first program under the given folder that is the pinned version. npm may have been told to run no
# install scripts; the platform package then holds the program and `bun` only a placeholder.
find_bun_in() {
  for candidate in "$1"/bun/bin/bun.exe "$1"/@oven/bun-*/bin/bun; do
    if is_pinned_bun "$candidate"; then
      BUN=$candidate
      return 0
    fi
  done
  return 1
}

find_bun() {
  on_path=$(command -v bun 2>/dev/null) || on_path=
  if [ -n "$on_path" ] && is_pinned_bun "$on_path"; then
    BUN=$on_path
    return 0
  fi
  find_bun_in "$ROOT/node_modules" || find_bun_in "$CACHE/node_modules"
}

install_bun() {
  command -v npm >/dev/null 2>&1 || fail "signalmama needs Bun $BUN_VERSION or npm to fetch it; neither is on the PATH."
  say "Fetching Bun $BUN_VERSION through npm into $CACHE"
  mkdir -p "$CACHE" || fail "$CACHE cannot be written."
  npm install --prefix "$CACHE" --no-audit --no-fund --no-save --loglevel=error "bun@$BUN_VERSION" >&2 ||
    fail "npm could not install Bun $BUN_VERSION."
  find_bun_in "$CACHE/node_modules" || fail "npm installed Bun, but not one that runs here as version $BUN_VERSION."
}

# The stamp is the lock file the dependencies were installed from: a copy, because times change at a checkout.
install_dependencies() {
  stamp=$ROOT/node_modules/.installed-from
  cmp -s "$ROOT/bun.lock" "$stamp" && return 0
  say "Installing the locked dependencies"
  (cd "$ROOT" && "$BUN" install --frozen-lockfile --ignore-scripts --no-progress >&2) ||
    fail "The locked dependencies could not be installed."
  cp "$ROOT/bun.lock" "$stamp" || fail "$stamp cannot be written."
}

CACHE=$ROOT/.cache/bun
BUN=
find_bun || install_bun
install_dependencies
