#!/usr/bin/env bash
# A real Neo4j Community server for tests and benchmarks: loopback only, no root, no installer.
#
#   neo4j.sh check        exit 0 where a server can be started here, else say what is missing
#   neo4j.sh install      fetch the jars into the cache, once
#   neo4j.sh start HOME   start a server whose files are in HOME, wait until it answers, print its URL
#   neo4j.sh stop HOME    stop it cleanly
#
# Environment: NEO4J_PASSWORD (required by start; counts on a HOME's first start), NEO4J_PORT (else a free one),
# NEO4J_HEAP (1g), NEO4J_JVM_OPTS, NEO4J_SETTINGS (more lines of neo4j.conf), NEO4J_DIST (where the jars are, else ~/.cache/neo4j-dist/VERSION).
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
pom=$here/pom.xml

die() { echo "neo4j.sh: $*" >&2; exit 1; }
property() { sed -n "s:.*<$1>\(.*\)</$1>.*:\1:p" "$pom"; }
dist=${NEO4J_DIST:-${XDG_CACHE_HOME:-$HOME/.cache}/neo4j-dist/$(property neo4j.version)-gds$(property gds.version)}

find_java() {
  local java version
  for java in ${JAVA_HOME:+"$JAVA_HOME/bin/java"} "$(command -v java || true)" /usr/lib/jvm/*/bin/java; do
    [[ -x $java ]] || continue
    version=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -1)
    if (( version >= 17 )); then echo "$java"; return; fi
  done
  return 1
}

install_jars() {
  [[ -e $dist/.complete ]] && return
  command -v mvn >/dev/null || die "Maven (mvn) is needed to fetch Neo4j, and is not installed"
  mkdir -p "$(dirname "$dist")"
  exec 8>"$dist.lock"; flock 8
  if [[ ! -e $dist/.complete ]]; then
    local fetched=$dist.fetching.$$
    rm -rf "$fetched"; mkdir -p "$fetched/plugins"
    mvn -q -B -f "$pom" package "-Ddist=$fetched" >&2 || { rm -rf "$fetched"; die "Maven could not fetch Neo4j"; }
    touch "$fetched/.complete"
    rm -rf "$dist"; mv "$fetched" "$dist"
  fi
  exec 8>&-
}

answers() { # a Bolt handshake for versions 5.x and 4.4 brings back four bytes that are not all zero
  local reply
  reply=$(timeout 3 bash -c '
    exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
    printf "\x60\x60\xb0\x17\x00\x08\x08\x05\x00\x00\x04\x04\x00\x00\x00\x00\x00\x00\x00\x00" >&3
    head -c 4 <&3 | od -An -tx1' _ "$1" 2>/dev/null | tr -d ' \n') || return 1
  [[ ${#reply} == 8 && $reply != 00000000 ]]
}

is_free() { ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

choose_port() { # the server can choose one itself, but does not tell which
  local port
  if [[ -n ${NEO4J_PORT:-} ]]; then
    is_free "$NEO4J_PORT" || die "port $NEO4J_PORT is taken"
    echo "$NEO4J_PORT"; return
  fi
  for _ in {1..200}; do
    port=$((20000 + RANDOM % 12000)) # below the range that systems give out by themselves
    if is_free "$port"; then echo "$port"; return; fi
  done
  die "no free port found"
}

configure() {
  cat >"$home/conf/neo4j.conf" <<CONF
server.bolt.listen_address=127.0.0.1:$1
server.bolt.advertised_address=127.0.0.1:$1
server.http.enabled=false
server.https.enabled=false
dbms.security.auth_enabled=true
# Tests ask with a wrong password on purpose.
dbms.security.auth_max_failed_attempts=0
dbms.usage_report.enabled=false
dbms.security.procedures.unrestricted=gds.*
server.directories.plugins=$dist/plugins
server.memory.pagecache.size=256m
db.tx_log.rotation.retention_policy=keep_none
db.tx_log.preallocate=false
# A clean stop waits this long twice, 5 s each unless told.
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
${NEO4J_SETTINGS:-}
CONF
}

pid_of() { # of the server on this home, if it runs
  local pid
  pid=$(cat "$home/run/server.pid" 2>/dev/null) || return 1
  tr '\0' '\n' 2>/dev/null <"/proc/$pid/cmdline" | grep -qxF -- "--home-dir=$home" || return 1
  echo "$pid"
}

start() {
  local java pid port deadline
  [[ -n ${NEO4J_PASSWORD:-} ]] || die "NEO4J_PASSWORD is not set"
  pid_of >/dev/null && die "a server runs on $home already"
  install_jars
  java=$(find_java) || die "Java 17 or later is not installed"
  mkdir -p "$home"/{conf,data,logs,run}
  port=$(choose_port)
  configure "$port"
  if [[ ! -e $home/data/databases/system ]]; then
    NEO4J_HOME=$home NEO4J_CONF=$home/conf "$java" -Xmx256m -XX:TieredStopAtLevel=1 -cp "$dist/lib/*" \
      org.neo4j.server.startup.Neo4jAdminCommand dbms set-initial-password "$NEO4J_PASSWORD" \
      >"$home/logs/set-initial-password.log" 2>&1 || die "the password was refused; see $home/logs"
  fi
  # shellcheck disable=SC2086
  NEO4J_HOME=$home NEO4J_CONF=$home/conf setsid "$java" "-Xms${NEO4J_HEAP:-1g}" "-Xmx${NEO4J_HEAP:-1g}" \
    -XX:+UseG1GC -XX:+ExitOnOutOfMemoryError -XX:+UnlockExperimentalVMOptions -XX:+TrustFinalNonStaticFields \
    -XX:+DisableExplicitGC -Dio.netty.tryReflectionSetAccessible=true -Dlog4j2.disable.jmx=true -Dfile.encoding=UTF-8 \
    --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/java.io=ALL-UNNAMED \
    --add-opens=java.base/sun.nio.ch=ALL-UNNAMED --add-opens=java.base/java.util.concurrent=ALL-UNNAMED \
    --enable-native-access=ALL-UNNAMED ${NEO4J_JVM_OPTS:-} -cp "$dist/lib/*" \
    org.neo4j.server.CommunityEntryPoint "--home-dir=$home" "--config-dir=$home/conf" \
    >"$home/logs/console.log" 2>&1 </dev/null &
  pid=$!
  echo "$pid" >"$home/run/server.pid"
  deadline=$((SECONDS + 180))
  while (( SECONDS < deadline )); do
    kill -0 "$pid" 2>/dev/null || { tail -n 30 "$home/logs/console.log" >&2; die "the server ended while starting"; }
    if answers "$port"; then echo "bolt://127.0.0.1:$port"; return; fi
    sleep 0.2
  done
  kill -9 "$pid"
  die "no answer within 180 s; see $home/logs"
}

stop() {
  local pid
  pid=$(pid_of) || return 0
  kill "$pid"
  for _ in {1..300}; do
    kill -0 "$pid" 2>/dev/null || return 0
    sleep 0.1
  done
  kill -9 "$pid"
}

case ${1:-} in
  check)
    find_java >/dev/null || die "Java 17 or later is not installed"
    [[ -e $dist/.complete ]] || command -v mvn >/dev/null || die "Maven (mvn) is needed to fetch Neo4j, and is not installed"
    ;;
  install) install_jars ;;
  start | stop)
    [[ -n ${2:-} ]] || die "$1 needs a home folder"
    mkdir -p "$2"
    home=$(cd "$2" && pwd -P)
    "$1"
    ;;
  *) sed -n '2,11s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 2 ;;
esac
