#!/bin/sh
# Makes the base image from this machine: its JDK 25, its glibc, its time zones and certificates. No shell, no package
# manager, nothing from a registry. Called by build.sh with the name of the image.
set -eu

image=$1
jdk=${JAVA_HOME:?set JAVA_HOME to a JDK 25}
"$jdk/bin/java" -version 2>&1 | grep -q 'version "25' || {
  echo "JAVA_HOME must be a JDK 25, but is $jdk" >&2
  exit 1
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rootfs=$work/rootfs
mkdir -p "$rootfs/etc/ssl/certs" "$rootfs/opt/java" "$rootfs/usr/share" "$rootfs/app"
# World-writable: Kubernetes and podman mount something of the same mode over it.
install -d -m 1777 "$rootfs/tmp"

"$jdk/bin/jlink" --output "$rootfs/opt/java/jre" --strip-debug --no-header-files --no-man-pages --include-locales=ar,en \
  --add-modules java.se,jdk.crypto.ec,jdk.httpserver,jdk.jcmd,jdk.jfr,jdk.localedata,jdk.management,jdk.naming.dns,jdk.net,jdk.security.auth,jdk.unsupported,jdk.zipfs

# What java and the libraries without a desktop need from the C library, each at its own path.
jre=$rootfs/opt/java/jre
for program in "$jre/bin/java" "$jre"/lib/server/libjvm.so "$jre"/lib/libjava.so "$jre"/lib/libnet.so "$jre"/lib/libnio.so "$jre"/lib/libzip.so "$jre"/lib/libextnet.so "$jre"/lib/libmanagement.so; do
  [ ! -e "$program" ] || ldd "$program"
done | awk '$2 == "=>" && $3 ~ /^\// { print $3 } $1 ~ /^\// { print $1 }' | sort -u |
  while read -r library; do
    case $library in "$jre"/*) continue ;; esac
    mkdir -p "$rootfs$(dirname "$library")"
    cp -L "$library" "$rootfs$library"
  done

cp -r /usr/share/zoneinfo "$rootfs/usr/share/"
cp /etc/ssl/certs/ca-certificates.crt "$rootfs/etc/ssl/certs/"
echo 'hosts: files dns' >"$rootfs/etc/nsswitch.conf"
printf 'root:x:0:0::/:/none\nexchange:x:10001:10001::/app:/none\n' >"$rootfs/etc/passwd"
printf 'root:x:0:\nexchange:x:10001:\n' >"$rootfs/etc/group"

# One ENV in each --change: podman keeps only the first of several.
tar -C "$rootfs" --owner=0 --group=0 -c . |
  podman import --change 'ENV JAVA_HOME=/opt/java/jre' --change 'ENV PATH=/opt/java/jre/bin' --change 'WORKDIR /app' - "$image"
