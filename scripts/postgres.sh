# A PostgreSQL server of our own for the time of the tests. Sourced by test, after machine.sh.

POSTGRES_FOLDER=""

# The newest installed server's folder of programs; empty when there is none.
postgres_programs() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n1; }

# The server refuses to run as root.
as_postgres() {
  if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

free_port() {
  node -e 'const it = require("net").createServer()
    it.listen(0, "127.0.0.1", () => { console.log(it.address().port); it.close() })'
}

# Starts the server; afterwards POSTGRES_PORT is set. Nothing is synced to disk: the data are thrown away.
start_postgres() {
  local programs
  programs=$(postgres_programs)
  POSTGRES_FOLDER=$(mktemp -d)
  POSTGRES_PORT=$(free_port)
  if [ "$(id -u)" = 0 ]; then chown postgres "$POSTGRES_FOLDER"; fi
  (
    cd "$POSTGRES_FOLDER"
    as_postgres "$programs/initdb" -D data -U motcua -A trust -E UTF8 --locale=C.UTF-8 --no-sync >initdb.log
    as_postgres "$programs/pg_ctl" -D data -w -l server.log start >/dev/null \
      -o "-p $POSTGRES_PORT -k $POSTGRES_FOLDER -c listen_addresses=127.0.0.1 -c max_connections=200 \
          -c fsync=off -c full_page_writes=off -c synchronous_commit=off"
  )
  trap stop_postgres EXIT
}

stop_postgres() {
  [ -n "$POSTGRES_FOLDER" ] || return 0
  local stop=("$(postgres_programs)/pg_ctl" -D "$POSTGRES_FOLDER/data" -m immediate stop)
  (cd / && as_postgres "${stop[@]}" >/dev/null 2>&1) || true
  rm -rf "$POSTGRES_FOLDER"
  POSTGRES_FOLDER=""
}

# new_database name : prints the address of an empty database.
new_database() {
  (cd / && as_postgres "$(postgres_programs)/createdb" -h 127.0.0.1 -p "$POSTGRES_PORT" -U motcua "$1")
  echo "postgres://motcua@127.0.0.1:$POSTGRES_PORT/$1"
}
