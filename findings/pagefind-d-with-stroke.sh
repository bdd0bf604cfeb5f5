#!/usr/bin/env bash
# Whoever types Vietnamese without its marks types d for đ as well as o for ọ. Unicode
# takes ọ apart into a letter and a mark, but đ is one letter with no parts. Two search
# libraries for static sites that promise to look through the marks stop there: Pagefind
# (lang="vi") and FlexSearch (every one of its Latin encoders) find "họp" by "hop" and
# never "đường" by "duong". Each takes "đuong", which nobody types.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund pagefind@1.6.0 flexsearch@0.8.212 >/dev/null
mkdir site
for words in "Mở đường về bản" "Họp thôn"; do
  printf '<!doctype html><html lang="vi"><title>%s</title><main><h1>%s</h1></main></html>' \
    "$words" "$words" >"site/$RANDOM$RANDOM.html"
done
npx --no-install pagefind --site site >/dev/null
cat >seen.mjs <<'JAVASCRIPT'
import { createServer } from "node:http";
import { copyFileSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import flexsearch from "flexsearch";

const version = (name) =>
  JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf-8")).version;
const ASKED = ["đường", "đuong", "duong", "họp", "hop"];
const WANTED = "1 1 0 1 1";

const server = createServer((request, answer) => {
  answer.end(readFileSync("site" + new URL(request.url, "http://site").pathname));
}).listen(0, "127.0.0.1");
await new Promise((ready) => server.once("listening", ready));
const home = `http://127.0.0.1:${server.address().port}`;
// What a page in a browser has: its own address, and paths that begin there.
const plain = fetch;
globalThis.fetch = (path, options) => plain(new URL(path, home), options);
globalThis.location = new URL(home);
globalThis.window = { location: globalThis.location };
globalThis.document = { querySelector: () => ({ getAttribute: () => "vi" }) };
copyFileSync("site/pagefind/pagefind.js", "pagefind.mjs");
const pagefind = await import(pathToFileURL("pagefind.mjs"));
await pagefind.options({ basePath: `${home}/pagefind/`, baseUrl: "/" });
await pagefind.init();

const seen = {};
seen.Pagefind = [];
for (const words of ASKED)
  seen.Pagefind.push((await pagefind.search(words)).results.length);
const { Charset, Index } = flexsearch;
for (const name of ["Normalize", "LatinBalance", "LatinAdvanced", "LatinExtra"]) {
  const index = new Index({ encoder: Charset[name] });
  index.add(1, "Mở đường về bản");
  index.add(2, "Họp thôn");
  seen[`FlexSearch ${name}`] = ASKED.map((words) => index.search(words).length);
}
console.log("pagefind", version("pagefind"), "flexsearch", version("flexsearch"));
console.log("asked:", ASKED.join(" "));
for (const [name, found] of Object.entries(seen)) console.log(`${name}:`, ...found);
const same = Object.values(seen).every((found) => found.join(" ") === WANTED);
console.log(same ? "as described" : "no longer as described");
process.exit(same ? 0 : 1);
JAVASCRIPT
node seen.mjs
