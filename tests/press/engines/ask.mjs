// What a host's own engine makes of a folder:
//   node ask.mjs netlify FOLDER < '["/a?id=5"]'  →  [[301, "/b/"]]

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { parseAllHeaders } from "@netlify/headers-parser";
import { RedirectsHandler } from "@netlify/redirects";
import routing from "@vercel/routing-utils";

const HOST = "https://bantin.example.vn";

async function netlify(folder) {
  const engine = new RedirectsHandler({
    configRedirects: [], jwtRoleClaim: "", jwtSecret: "", projectDir: folder, publicDir: folder,
  });
  return async (address) => {
    const match = await engine.match(new Request(HOST + address));
    return match ? [match.statusCode, match.target.pathname] : null;
  };
}

// As their documentation says: the first whose path and conditions all fit.
async function vercel(folder) {
  const { redirects } = JSON.parse(readFileSync(join(folder, "vercel.json"), "utf8"));
  const schema = routing.getTransformedRoutes({ redirects });
  if (schema.error) throw new Error(schema.error.message);
  const routes = routing.convertRedirects ? routing.convertRedirects(redirects) : schema.routes;
  return async (address) => {
    const url = new URL(HOST + address);
    const fits = ({ key, value }) =>
      url.searchParams.getAll(key).some((one) => !value || new RegExp(`^${value}$`).test(one));
    const found = schema.routes.find(
      (route) => new RegExp(route.src).test(url.pathname) && (route.has ?? []).every(fits),
    );
    return found?.headers?.Location ? [found.status, found.headers.Location] : null;
  };
}

async function headers(folder) {
  const read = await parseAllHeaders({
    headersFiles: [join(folder, "_headers")], configHeaders: [], minimal: true,
  });
  if (read.errors.length) throw read.errors[0];
  return async () => read.headers;
}

const [engine, folder] = process.argv.slice(2);
const answer = await { netlify, vercel, headers }[engine](folder);
const answers = [];
for (const address of JSON.parse(await text(process.stdin))) answers.push(await answer(address));
process.stdout.write(JSON.stringify(answers));
