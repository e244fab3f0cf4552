#!/bin/sh
# Builds the images: deploy/images/build.sh [--tag TAG] [service …], without a service all of stack.properties.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../.." && pwd)
stack=$root/deploy/local/src/main/resources/stack.properties
base=localhost/basra-exchange/java:25
tag=dev

fail() {
  printf '%s\n' "$1" >&2
  exit 1
}

if [ "${1:-}" = --tag ]; then
  [ $# -ge 2 ] || fail "--tag needs a value"
  tag=$2
  shift 2
fi
command -v podman >/dev/null ||
  fail "podman is missing. Debian: apt-get install --no-install-recommends podman buildah runc netavark aardvark-dns"
# Without systemd this is most likely a build machine that is a container itself.
if [ -z "${CONTAINERS_CONF:-}" ] && [ ! -d /run/systemd/system ]; then
  export CONTAINERS_CONF="$here/containers.conf"
fi

module_of() {
  awk -v name="$1" -F'[ =]+' '$1 == name { print $4 }' "$stack"
}

# No argument: every service.
# shellcheck disable=SC2046 # names have no spaces
[ $# -gt 0 ] || set -- $(awk -F'[ =]+' '/^[a-z]/ { print $1 }' "$stack")

for service in "$@"; do
  module=$(module_of "$service")
  [ -n "$module" ] || fail "stack.properties has no service $service"
  ls "$root/$module"/target/*-runner.jar >/dev/null 2>&1 ||
    fail "$module has not been built: mvn -Pquick -pl $module -am package"
done

podman image exists "$base" || "$here/base.sh" "$base"

# Starts an image as the Pod does: nothing writable but /tmp, no rights. It ends by itself before it asks for a server.
# AOTMode=on: without it the JVM would go on silently, and slowly, with a start-up cache that does not fit.
try() {
  podman run --rm --network=none --read-only --tmpfs /tmp:rw,mode=1777,size=64m --cap-drop all \
    --security-opt no-new-privileges --memory 512m --env JDK_JAVA_OPTIONS=-XX:AOTMode=on \
    --env QUARKUS_INIT_AND_EXIT=true --env QUARKUS_OIDC_TENANT_ENABLED=false \
    --env QUARKUS_FLYWAY_MIGRATE_AT_START=false --env QUARKUS_HIBERNATE_ORM_SCHEMA_MANAGEMENT_STRATEGY=none \
    --env QUARKUS_DATASOURCE_JDBC_MIN_SIZE=0 --env QUARKUS_LOG_LEVEL=ERROR --env EXCHANGE_PAGE_KEY=trial --env EXCHANGE_AUDIT_KEY=trial "$1"
}

for service in "$@"; do
  image=localhost/basra-exchange/$service:$tag
  # --network=none: what is in the image comes from the build, and the training run calls nobody.
  podman build --network=none --build-arg "BASE=$base" --build-arg "SERVICE=$service" \
    --tag "$image" --file "$here/Containerfile" "$root/$(module_of "$service")/target"
  try "$image" || fail "$image does not start"
done
