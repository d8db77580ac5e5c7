# What scripts/build and scripts/test share: a Python environment in .venv that holds exactly what the locks name.
# Sourced, not run; it wants $root, the project's folder. POSIX sh.
# A stamp in .venv is a copy of all that the environment was made from, so that a second run only compares two files.

venv=$root/.venv
bin=$venv/bin

say() { printf '%s\n' "$*" >&2; }

# could_not_run MESSAGE...: say why, one line each, and end with the exit code for "could not run".
could_not_run() {
    for line; do say "$line"; done
    exit 3
}

is_root_with_apt() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; }

# apt_install PACKAGE...: quiet unless it fails.
apt_install() {
    say "Installing with apt-get: $*"
    log=$(DEBIAN_FRONTEND=noninteractive sh -c 'apt-get update && apt-get install -y --no-install-recommends "$@"' apt "$@" 2>&1 </dev/null) ||
        could_not_run "$log" "apt-get could not install: $*"
}

# find_python: set $python to a Python of version 3.11 or newer. A name on the PATH may be a shim for nothing, so each is run.
find_python() {
    for python in ${PYTHON:+"$PYTHON"} python3.11 python3.12 python3.13 python3.14 python3; do
        if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then return; fi
    done
    could_not_run "Primer needs Python 3.11 or newer, and found $(python3 --version 2>/dev/null || echo 'no Python 3')." \
        "Install one (Debian, Ubuntu: apt-get install python3 python3-venv; macOS: brew install python) and run this again." \
        "If it is there under another name: PYTHON=/path/to/python $0"
}

# make_venv: a fresh .venv. The mark "unfinished" goes in first, so that one left by a crash is known and thrown away.
make_venv() {
    find_python
    if ! "$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then
        package=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
        is_root_with_apt || could_not_run "$python cannot make virtual environments: its module ensurepip is missing." \
            "Install it (Debian, Ubuntu: apt-get install $package) and run this again."
        apt_install "$package"
    fi
    mkdir -p "$venv"
    : >"$venv/unfinished"
    "$python" -m venv "$venv" >&2 || could_not_run "$python could not make $venv."
}

pip() { "$bin/python" -m pip --disable-pip-version-check --no-input "$@" >&2 </dev/null; }

# made_from FILE...: all that an environment depends on. Where it lies counts, as its programs name their Python by path.
made_from() { printf '%s\n' "$root" && cat -- "$@"; }

# is_current STAMP FILE...: whether the environment was made from exactly these files, here, and its Python still runs.
is_current() {
    name=$1 && shift
    [ -x "$bin/python" ] && [ -f "$name" ] && [ ! -e "$venv/unfinished" ] && made_from "$@" | cmp -s - "$name"
}

# install LOCK: make .venv hold what the lock names.
install() {
    pip install --quiet --quiet --require-hashes --no-deps --requirement "$1" ||
        could_not_run "Some of $1 could not be installed; what pip said is above."
}

# stamp NAME FILE...: the very last step, in one move, so that a set-up that was cut off is never taken for a whole one.
stamp() {
    name=$1 && shift
    made_from "$@" >"$venv/stamp.new" && mv "$venv/stamp.new" "$name"
}

# is_usable: whether .venv can be brought up to date. One that was left half made, or made for another place, cannot.
is_usable() {
    [ -x "$bin/python" ] && [ ! -e "$venv/unfinished" ] &&
        { [ ! -f "$venv/stamp" ] || [ "$(head -n 1 "$venv/stamp")" = "$root" ]; }
}

# set_up: .venv with the packages that Primer needs to run, and the command primer itself.
set_up() {
    set -- "$venv/stamp" "$root/pyproject.toml" "$root/requirements.lock"
    if is_current "$@"; then return; fi
    say "Setting up Python packages in $venv (once, and again when the lock changes)"
    if ! is_usable; then
        trap 'rm -rf "$venv"' EXIT
        trap 'exit 130' HUP INT TERM
        rm -rf "$venv"
        make_venv
    fi
    rm -f "$venv/stamp" "$venv/stamp-test"
    install "$root/requirements.lock"
    pip install --quiet --quiet --no-deps --no-index --no-build-isolation --editable "$root" ||
        could_not_run "primer itself could not be installed; what pip said is above."
    rm -f "$venv/unfinished"
    stamp "$@"
    trap - EXIT HUP INT TERM
}
