// The first page must load at most 200 kB of gzipped script: the entry and everything it imports statically.
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";

const LIMIT = 200_000;
const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(await readFile(new URL(".vite/manifest.json", dist), "utf8"));

function firstLoad(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) firstLoad(next, seen);
  return seen;
}

// The home page is what a newcomer opens, so its lazily loaded page counts too.
const home = Object.keys(manifest).find((key) => key.endsWith("features/search/HomePage.tsx"));
const keys = firstLoad("index.html");
if (home === undefined) throw new Error("the home page is not in the build's manifest");
firstLoad(home, keys);

let total = 0;
for (const key of keys) {
  const { file } = manifest[key];
  const size = gzipSync(await readFile(new URL(file, dist)), { level: 9 }).length;
  total += size;
  console.log(`${String(size).padStart(8)}  ${file}`);
}
console.log(`${String(total).padStart(8)}  first load, gzipped script (limit ${LIMIT})`);
if (total > LIMIT) {
  console.error("The first load is over its limit: split a page off or drop a dependency.");
  process.exit(1);
}
const verifyInFirstLoad = [...keys].some((key) => key.includes("features/verify") || key.includes("lib/proof"));
if (verifyInFirstLoad) {
  console.error("The verifier must not be part of the first load.");
  process.exit(1);
}
