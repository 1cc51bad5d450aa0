# shellcheck shell=bash
# Functions shared by the scripts. Source it; it does nothing by itself.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck disable=SC2034  # used by the scripts that source this file
readonly root

# Ends the script with one sentence that names cause and cure.
fail() {
  printf '%s: %s\n' "${0##*/}" "$*" >&2
  exit 1
}

# Prints a progress line.
say() { printf '%s\n' "$*"; }

# Names of the Debian packages in scripts/packages.txt, one a line.
listed_packages() { sed -E 's/[[:space:]]*#.*//; /^[[:space:]]*$/d' "$root/scripts/packages.txt"; }
