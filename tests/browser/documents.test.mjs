// HTML, style sheets, feeds and the API's description hold to their standards; the export stands alone.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createServer } from "node:http";
import { readFile, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import vnu from "vnu-jar";
import { Validator } from "@seriousme/openapi-schema-validator";
import { browser, demo, folder, languages, pages, program } from "./support.mjs";

const run = promisify(execFile);
let site, chrome, place, out, web, address;

before(async () => {
  [site, chrome, place] = await Promise.all([demo(), browser(), folder()]);
  out = path.join(place.name, "site");
});
after(async () => {
  await chrome?.close();
  web?.close();
  await site?.stop();
  await place?.remove();
});

/** All files below a folder. */
async function files(dir) {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries.filter((e) => e.isFile()).map((e) => path.join(e.parentPath ?? e.path, e.name));
}

/** What a plain web server would do with a folder. */
function plain(dir) {
  const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".json": "application/json", ".csv": "text/csv" };
  return createServer(async (request, response) => {
    let file = path.join(dir, decodeURIComponent(new URL(request.url, "http://x").pathname));
    try {
      if ((await stat(file)).isDirectory()) file = path.join(file, "index.html");
      response.writeHead(200, { "content-type": types[path.extname(file)] ?? "application/octet-stream" });
      response.end(await readFile(file));
    } catch {
      response.writeHead(404, { "content-type": "text/html; charset=utf-8" });
      response.end(await readFile(path.join(dir, "404.html")).catch(() => "404.html is missing"));
    }
  });
}

test("the site is exported", { timeout: 300_000 }, async () => {
  await run(program, ["export-site", out, "--publications", site.publications], { maxBuffer: 1 << 24 });
  const all = await files(out);
  assert.ok(all.length > 700, `${all.length} files`);
  web = plain(out);
  await new Promise((resolve) => web.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${web.address().port}`;
});

test("HTML, SVG and CSS are valid", { timeout: 600_000 }, async () => {
  // Every page of both languages but for the agencies' of one round, of which some stand for all.
  const all = (await files(out)).filter((f) => f.endsWith(".html"));
  const some = all.filter((f) => !f.includes("/agencies/") || /agencies\/(min-|post-bank|ecommerce)/.test(f));
  assert.ok(some.length > 60, `${some.length} pages`);
  const { stderr } = await run("java", ["-jar", vnu, "--errors-only", "--also-check-css", ...some], { maxBuffer: 1 << 24 }).catch((error) => error);
  assert.equal(stderr, "");
});

test("the export works without a server", async () => {
  const context = await chrome.newContext();
  const page = await context.newPage();
  const wrong = [];
  page.on("console", (m) => m.type() === "error" && !m.text().includes("404") && wrong.push(m.text()));
  for (const lang of languages) {
    for (const [name, where] of Object.entries(pages(lang))) {
      const response = await page.goto(address + where);
      assert.equal(response.status(), name === "missing" ? 404 : 200, `${where}`);
    }
    await page.goto(`${address}/${lang}/rounds/9/ranking/?category=main`);
    await page.waitForFunction(() => document.querySelectorAll("tbody tr:not([hidden])").length < 100);
    const rows = await page.locator("tbody tr:visible").count();
    assert.ok(rows > 10 && rows < 100, `${rows} main agencies are left by the script`);
  }
  await context.close();
  assert.deepEqual(wrong, []);
});

test("the API is described as OpenAPI 3.1 says", async () => {
  const response = await fetch(`${site.address}/api/v1/openapi.json`);
  assert.equal(response.status, 200);
  const document = await response.json();
  assert.match(document.openapi, /^3\.1/);
  const result = await new Validator().validate(document);
  assert.ok(result.valid, JSON.stringify(result.errors));
});
