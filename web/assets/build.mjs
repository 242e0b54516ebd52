// Builds web/dist: one style sheet, one script, the mark. Run by `npm run build`.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile } from "sass";

const assets = dirname(fileURLToPath(import.meta.url));
const web = dirname(assets);
const dist = join(web, "dist");

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);

const sheet = compile(join(assets, "styles", "aspire.scss"), {
  loadPaths: [join(web, "node_modules")],
  quietDeps: true,
  style: "compressed",
});
writeFileSync(join(dist, "aspire.css"), sheet.css);
// One script for all pages: each part looks for what it adds to, and does nothing elsewhere.
const scripts = ["aspire.js", "studio.js"].map((name) => readFileSync(join(assets, "scripts", name), "utf8"));
writeFileSync(join(dist, "aspire.js"), scripts.join("\n"));
copyFileSync(join(assets, "favicon.svg"), join(dist, "favicon.svg"));
