# Starts a PostgreSQL server of its own in a new folder, says where, and stops it when standard input
# ends: that is when the program that started this has ended, in whatever way.
set -eu
cd /
bin=$1
as_server() {
  # The server refuses to run as root.
  if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}
folder=$(as_server mktemp -d "${TMPDIR:-/tmp}/sanjeh-pg-XXXXXX")
clean() {
  as_server "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$folder"
}
trap clean EXIT
trap : INT TERM HUP
as_server "$bin/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 -N \
  >"$folder/initdb.log" 2>&1 || { cat "$folder/initdb.log" >&2; exit 1; }
as_server "$bin/pg_ctl" -D "$folder/data" -l "$folder/log" -w \
  -o "-k $folder -c listen_addresses= -c max_connections=200 -c fsync=off" start >/dev/null \
  || { cat "$folder/log" >&2; exit 1; }
echo "$folder"
cat >/dev/null
