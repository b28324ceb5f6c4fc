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

/** What a page of the program and one of the export show alike. */
const rankingOf = (page) =>
  page.evaluate(() => ({
    sentence: document.querySelector("[data-sentence]").textContent,
    caption: document.querySelector(".ranks caption").textContent,
    rows: [...document.querySelectorAll(".ranks tbody tr:not([hidden])")].map((row) =>
      [".rank", ".name", ".score"].map((cell) => row.querySelector(cell).textContent.replace(/\s+/g, " ").trim()).join(" | ").replace(/ ?= ?[^|◆]*/, "= "),
    ),
    marks: document.querySelectorAll(".ranks tbody tr:not([hidden]) :is(.rank, .score) .really").length,
    bars: [...document.querySelectorAll(".ranks tbody tr:not([hidden]) rect.value")].map((bar) => Math.round(parseFloat(bar.getAttribute("width")))),
  }));

test("the export ranks and compares as the program does", async () => {
  const context = await chrome.newContext();
  const page = await context.newPage();
  for (const lang of languages) {
    for (const list of ["user_centric", "main", "total"]) {
      const query = `/${lang}/rounds/9/ranking/?by=${list}`;
      await page.goto(site.address + query);
      const served = await rankingOf(page);
      await page.goto(address + query);
      const exported = await rankingOf(page);
      assert.deepEqual(exported, served, query);
      assert.ok(exported.rows.length > 10, query);
    }
    const sheetOf = () =>
      page.evaluate(() => ({
        sentence: document.querySelector("[data-sentence]").textContent,
        cells: [...document.querySelectorAll(".sheet tbody tr")].map((row) => [...row.cells].map((cell) => cell.textContent.replace(/\s+/g, " ").trim())),
        marks: document.querySelectorAll(".sheet .really").length,
        bars: [...document.querySelectorAll(".sheet rect.value")].map((bar) => Math.round(parseFloat(bar.getAttribute("width")))),
        printed: new URL(document.querySelector("[data-address]").textContent).search,
      }));
    const query = `/${lang}/rounds/9/compare/?a=min-ict&a=min-justice&a=ecommerce-centre`;
    await page.goto(site.address + query);
    const served = await sheetOf();
    await page.goto(address + query);
    const exported = await sheetOf();
    assert.deepEqual(exported, served);
    assert.ok(exported.marks > 0 && exported.bars.length > 30, `${exported.marks} marks, ${exported.bars.length} bars`);
    const html = await (await fetch(`${address}/${lang}/rounds/9/compare/`)).text();
    assert.ok(html.length < 330_000, `the page of comparisons takes ${html.length} bytes`);
  }
  await context.close();
});

test("the API is described as OpenAPI 3.1 says", async () => {
  const response = await fetch(`${site.address}/api/v1/openapi.json`);
  assert.equal(response.status, 200);
  const document = await response.json();
  assert.match(document.openapi, /^3\.1/);
  const result = await new Validator().validate(document);
  assert.ok(result.valid, JSON.stringify(result.errors));
});
