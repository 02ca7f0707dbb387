# Debian packages, by what needs them. Sourced by deploy/run and deploy/test.

. /etc/os-release
case "${VERSION_ID:-}" in
  12) boost="libboost1.81-dev libboost-json1.81-dev libboost-url1.81-dev" ;;
  *) boost="libboost-dev libboost-json-dev libboost-url-dev" ;;
esac

build_packages="g++ cmake ninja-build pkg-config ccache mold $boost libsqlitecpp-dev libsqlite3-dev libical-dev libgmime-3.0-dev
  libspdlog-dev libhowardhinnant-date-dev libsodium-dev libqrencode-dev libtomlplusplus-dev libcli11-dev libkainjow-mustache-dev
  zlib1g-dev libcurl4-openssl-dev tzdata poppler-utils pandoc unzip libcmark-dev
  util-linux"
test_packages="catch2 python3 python3-icalendar curl sqlite3 chromium fonts-dejavu-core zbar-tools postfix dovecot-imapd openssl
  weasyprint"
bench_packages="python3 g++ nginx wrk postfix dovecot-imapd openssl radicale valgrind util-linux"

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# Installs what is missing of the named packages; says nothing when all are there.
install_packages() {
  missing=""
  for package in "$@"; do
    dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing="$missing $package"
  done
  [ -z "$missing" ] && return 0
  echo "Installation des paquets Debian manquants :$missing"
  as_root apt-get update -q
  # shellcheck disable=SC2086
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing
}

# Node.js may come from elsewhere than Debian.
install_node() {
  command -v node >/dev/null && command -v npm >/dev/null && return 0
  install_packages nodejs npm
}

# Installs what a folder's package-lock.json names, when it is not what was installed last.
install_modules() {
  cmp -s "$1/package-lock.json" "$1/node_modules/.installed" && return 0
  npm ci --prefix "$1" --no-audit --no-fund
  cp "$1/package-lock.json" "$1/node_modules/.installed"
}

step() { printf '\n== %s\n' "$*"; }
