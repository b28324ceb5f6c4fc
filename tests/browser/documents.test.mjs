// HTML, style sheets, feeds and the API's description hold to their standards; the export stands alone.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createServer } from "node:http";
import { readFile, readdir, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import vnu from "vnu-jar";
import { Validator } from "@seriousme/openapi-schema-validator";
import { browser, demo, folder, languages, links, pages, program } from "./support.mjs";

const run = promisify(execFile);
let site, chrome, place, out, web, address;

before(async () => {
  site = await demo();
  chrome = await browser();
  place = await folder();
  out = path.join(place.name, "site");
  web = plain(out);
  await new Promise((resolve) => web.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${web.address().port}`;
});
after(async () => {
  await chrome?.close();
  web?.closeAllConnections();
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

test("the site is exported", { timeout: 600_000 }, async () => {
  const args = ["export-site", out, "--publications", site.publications, "--base-url", address];
  await run(program, args, { maxBuffer: 1 << 24 });
  const all = await files(out);
  assert.ok(all.length > 700, `${all.length} files`);
});

/** Pages that only a program makes, as files. */
async function live() {
  const claims = (lang) => `${site.address}/${lang}/rounds/9/claims/`;
  const form = (fields) => ({ method: "POST", body: new URLSearchParams(fields) });
  const table = "id,metric,scope,subject,axis,rank,value,unit,source\na,count_agencies,all,,,,170,,\nb,count_agencies,all,,,,<b>,,\n";
  const asked = languages.flatMap((lang) => [
    [claims(lang)],
    [`${claims(lang)}?metric=count_agencies&value=170`],
    [claims(lang), form({ claims: table })],
    [claims(lang), form({ claims: "<b>&" })],
    [`${site.address}/${lang}/api/`],
    [`${site.address}${pages(lang).compare}`],
    [`${site.address}${pages(lang)["ranking filtered"]}`],
    [`${site.address}${pages(lang).missing}`],
    [`${site.address}/${lang}/rounds/9/agencies/nobody/`],
  ]);
  const made = [];
  for (const [n, [address, options]] of asked.entries()) {
    const response = await fetch(address, options);
    assert.ok(response.status < 500, `${response.status} at ${address}`);
    assert.match(response.headers.get("content-type"), /^text\/html/, address);
    const file = path.join(place.name, `live-${n}.html`);
    await writeFile(file, await response.text());
    made.push(file);
  }
  return made;
}

test("HTML, SVG and CSS are valid", { timeout: 600_000 }, async () => {
  // Every page of both languages but for the agencies' of one round, of which some stand for all.
  const exported = await files(out);
  const checked = (file) => {
    if (!/\.(html|css|svg)$/.test(file)) return false;
    return !file.includes("/agencies/") || /agencies\/(min-(ict|justice)|post-bank|ecommerce)/.test(file);
  };
  const some = [...exported.filter(checked), ...(await live())];
  const count = (ending) => some.filter((file) => file.endsWith(ending)).length;
  assert.ok(count(".html") > 60, `${count(".html")} pages`);
  assert.ok(count(".css") >= 1 && count(".svg") > 10, `${count(".css")} style sheets, ${count(".svg")} drawings`);
  const options = ["--errors-only", "--also-check-css", "--also-check-svg"];
  // It ends with something else than 0 if it found an error, and so does a Java that is not there.
  await run("java", ["-jar", vnu, ...options, ...some], { maxBuffer: 1 << 26 });
});

test("the export works without a server", { timeout: 300_000 }, async () => {
  const context = await chrome.newContext();
  const page = await context.newPage();
  const wrong = [];
  let asked;
  page.on("console", (m) => {
    // A browser itself notes the missing page that was asked for.
    const expected = asked === "missing" && m.text().includes("404");
    if (m.type() === "error" && !expected) wrong.push(`${asked}: ${m.text()}`);
  });
  page.on("pageerror", (error) => wrong.push(`${asked}: ${error}`));
  for (const lang of languages) {
    for (const [name, where] of Object.entries(pages(lang))) {
      asked = name;
      const response = await page.goto(address + where);
      assert.equal(response.status(), name === "missing" ? 404 : 200, `${where}`);
    }
    const round = `${address}/${lang}/rounds/9`;
    asked = "ranking";
    await page.goto(`${round}/ranking/?category=main`);
    await page.waitForFunction(() => document.querySelectorAll("tbody tr:not([hidden])").length < 100);
    const rows = await page.locator("tbody tr:visible").count();
    assert.ok(rows > 10 && rows < 100, `${rows} main agencies are left by the script`);

    asked = "compare";
    await page.goto(`${round}/compare/?a=min-ict&a=post-bank`);
    await page.waitForSelector("[data-sheet] table");
    const heads = await page.locator("[data-sheet] thead a").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
    assert.deepEqual(heads.map((href) => href.split("/").at(-2)), ["min-ict", "post-bank"]);
    for (const figure of await page.locator('[data-sheet] tr:has(td) >> nth=0').locator("td").allInnerTexts()) {
      assert.ok(figure.trim().length > 0, "each has its figure");
    }

    asked = "services";
    await page.goto(`${round}/services/`);
    const all = await page.locator("tbody tr:visible").count();
    await page.fill("input[name=q]", lang === "fa" ? "پست" : "post");
    await page.waitForFunction((n) => [...document.querySelectorAll("tbody tr")].filter((row) => row.checkVisibility()).length < n, all);
    assert.ok((await page.locator("tbody tr:visible").count()) > 0, "some services are left by the script");

    asked = "claims";
    await page.goto(`${round}/claims/`);
    assert.equal(await page.locator("main form").count(), 0, "nobody is there to check a claim");
    assert.match(await page.locator("#check code, main section:has(#check-title) code").first().innerText(), /^sanjeh claims/, "and the page says what to do");
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

test("every link of the live site leads somewhere", { timeout: 600_000 }, async () => {
  const root = `${site.address}/`;
  const queue = [root];
  const known = new Set(queue);
  const broken = [];
  let pagesRead = 0;
  // The pictures and reports of each agency, which take long, are followed by the export.
  const isOwn = (link) => !/\/rounds\/[^/]+\/(charts\/agencies|preview|report)\//.test(link);
  const follow = async () => {
    for (let link = queue.pop(); link; link = queue.pop()) {
      const response = await fetch(link);
      if (response.status >= 400) broken.push(`${response.status} at ${link}`);
      const text = await response.text();
      if (!response.headers.get("content-type")?.startsWith("text/html")) continue;
      pagesRead += 1;
      // What a form or a choice leads to leads on to all other choices: once is enough.
      if (new URL(link).search) continue;
      for (const next of links(text, response.url)) {
        if (known.has(next) || !isOwn(next)) continue;
        known.add(next);
        queue.push(next);
      }
    }
  };
  await follow();
  assert.deepEqual(broken, []);
  assert.ok(pagesRead > 600, `${pagesRead} pages`);
});

test("the API is described as OpenAPI 3.1 says", async () => {
  const response = await fetch(`${site.address}/api/v1/openapi.json`);
  assert.equal(response.status, 200);
  const document = await response.json();
  assert.match(document.openapi, /^3\.1/);
  const result = await new Validator().validate(document);
  assert.ok(result.valid, JSON.stringify(result.errors));
});
