#!/usr/bin/env bash
# Caddy 2.6.2 (Debian 12): one removal inside a `header` block delays the whole block, so
# that pages for 404 and 410 go out without any of the headers set there.
#
# The same headers set in a block without a removal are sent. Debian's package is unpacked
# into a temporary folder and serves on the loopback address.
set -euo pipefail

folder=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
apt-get -o APT::Sandbox::User=root download -q 'caddy=2.6.2-5' >/dev/null
dpkg-deb -x caddy_*.deb .
caddy=$folder/usr/bin/caddy
HOME=$folder "$caddy" version

# answer WORDS…: the headers of a missing page under a header block with these lines.
answer() {
  cat > Caddyfile <<EOF
{
	admin off
}
http://127.0.0.1:18411 {
	header {
		X-Frame-Options DENY
		$1
	}
	handle_errors {
		respond "gone" {err.status_code}
	}
	error 410
}
EOF
  HOME=$folder "$caddy" run --config Caddyfile --adapter caddyfile >log 2>&1 &
  server=$!
  for _ in $(seq 50); do
    curl -s -o /dev/null http://127.0.0.1:18411/ && break
    sleep 0.1
  done
  curl -s -i http://127.0.0.1:18411/ | tr -d '\r'
  kill "$server"
  wait "$server" 2>/dev/null || true
}

plain=$(answer 'X-Content-Type-Options nosniff')
removing=$(answer '-Server')
echo "--- a block that only sets"; echo "$plain" | sed -n '1,6p'
echo "--- a block that also removes"; echo "$removing" | sed -n '1,6p'
grep -q '^HTTP/1.1 410' <<<"$plain" && grep -q '^HTTP/1.1 410' <<<"$removing"
grep -qi '^X-Frame-Options: DENY' <<<"$plain"
if grep -qi '^X-Frame-Options: DENY' <<<"$removing"; then
  echo "changed: the block with a removal is sent too"
  exit 1
fi
echo "seen: the block with a removal is missing from the page for 410"
