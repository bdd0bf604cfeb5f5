#!/usr/bin/env bash
# @netlify/redirects 3.1.15: a query key with brackets, as old CMS addresses have them, is
# taken for a pattern. Such a rule of `_redirects` answers nothing, and nothing refuses it.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund @netlify/redirects@3.1.15 >/dev/null
echo "@netlify/redirects $(node -p "require('./node_modules/@netlify/redirects/package.json').version"), node $(node --version)"
mkdir site
printf '%s\n' '/a.cfm x[]=0 /b/ 301' '/c.cfm x=0 /d/ 301' > site/_redirects
cat > ask.mjs <<'EOF'
import { RedirectsHandler } from '@netlify/redirects'
const folder = new URL('site', import.meta.url).pathname
const options = { projectDir: folder, publicDir: folder, configRedirects: [],
                  jwtSecret: '', jwtRoleClaim: '' }
for (const address of ['/a.cfm?x[]=0', '/c.cfm?x=0']) {
  const rules = new RedirectsHandler(options)
  const found = await rules.match(new Request(`https://bulletin.example${address}`))
  console.log(address, '→', found ? 'a rule' : 'no rule')
}
EOF
seen=$(node ask.mjs 2>/dev/null)
echo "$seen"
grep -q '^/c.cfm?x=0 → a rule$' <<<"$seen"
grep -q '^/a.cfm?x\[\]=0 → no rule$' <<<"$seen" || { echo "changed"; exit 1; }
echo "seen: the rule with brackets answers nothing"
