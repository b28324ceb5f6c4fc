// Every kind of page, in both languages, at both widths, with and without script.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { readFile, mkdir } from "node:fs/promises";
import path from "node:path";
import { browser, demo, here, languages, pages, widths } from "./support.mjs";

const axe = await readFile(path.join(here, "node_modules/axe-core/axe.min.js"), "utf8");
/** Where pictures of the pages are left for people to look at, if anywhere. */
const pictures = process.env.SANJEH_SCREENSHOTS;

let site, chrome;
before(async () => {
  site = await demo();
  chrome = await browser();
  if (pictures) await mkdir(pictures, { recursive: true });
});
after(async () => {
  await chrome?.close();
  assert.equal(await site?.stop(), 0, "the demo ends with 0 when it is stopped");
});

/** Opens an address and notes what must not happen on the way. */
async function visit(context, address) {
  const page = await context.newPage();
  const wrong = [];
  const status = address.includes("/rounds/7/") ? 404 : 200;
  page.on("console", (message) => {
    // A browser itself notes the missing page that was asked for.
    const expected = status === 404 && message.text().includes("404");
    if (message.type() === "error" && !expected) wrong.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => wrong.push(`script: ${error}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol !== "data:" && url.origin !== site.address) wrong.push(`asked ${url}`);
  });
  page.on("response", (response) => {
    if (response.url() !== site.address + address && response.status() >= 400) {
      wrong.push(`${response.status()} for ${response.url()}`);
    }
  });
  await page.addInitScript(() => {
    globalThis.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shifted += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  const response = await page.goto(site.address + address, { waitUntil: "load" });
  if (response.status() !== status) wrong.push(`status ${response.status()}, not ${status}`);
  return { page, wrong };
}

/** What axe finds, in words. */
async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return found.violations.flatMap((v) =>
    v.nodes.slice(0, 3).map((n) => `axe ${v.id}: ${n.target.join(" ")} ${n.failureSummary}`),
  );
}

for (const lang of languages) {
  for (const [width, viewport] of Object.entries(widths)) {
    for (const scheme of ["light", "dark"]) {
      describe(`${lang}, ${width}, ${scheme}, with script`, () => {
        let context;
        before(async () => {
          context = await chrome.newContext({ viewport, colorScheme: scheme, reducedMotion: "reduce" });
        });
        after(() => context?.close());
        for (const [name, address] of Object.entries(pages(lang))) {
          // Dark pages differ in colours alone, and those are the same on all: some stand for all.
          if (scheme === "dark" && !["round", "ranking", "agency", "claims", "api"].includes(name)) continue;
          test(name, async () => {
            const { page, wrong } = await visit(context, address);
            const state = await page.evaluate(() => ({
              lang: document.documentElement.lang,
              dir: document.documentElement.dir,
              wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
              headings: document.querySelectorAll("h1").length,
              shifted: globalThis.shifted,
            }));
            assert.equal(state.lang, lang);
            assert.equal(state.dir, lang === "fa" ? "rtl" : "ltr");
            assert.equal(state.headings, 1, "one main heading");
            // A mark of direction that was taken for one from outside.
            if ((await page.content()).includes("\uFFFD")) wrong.push("a sign of an unknown character");
            if (state.wide > 0) wrong.push(`${state.wide} px wider than the window`);
            if (state.shifted > 0.01) wrong.push(`the layout shifted by ${state.shifted}`);
            wrong.push(...(await violations(page)));
            if (pictures) {
              const file = `${lang}-${width}-${scheme}-${name.replaceAll(" ", "-")}.png`;
              await page.screenshot({ path: path.join(pictures, file), fullPage: true });
            }
            await page.close();
            assert.deepEqual(wrong, []);
          });
        }
      });
    }
    describe(`${lang}, ${width}, without script`, () => {
      let context;
      before(async () => {
        context = await chrome.newContext({ viewport, javaScriptEnabled: false });
      });
      after(() => context?.close());
      for (const [name, address] of Object.entries(pages(lang))) {
        test(name, async () => {
          const { page, wrong } = await visit(context, address);
          const text = await page.locator("main").innerText();
          assert.ok(text.length > 80, `the page says something: ${text}`);
          // Asked from outside, for the page has no script.
          const html = page.locator("html");
          const [width, shown] = await html.evaluate((e) => [e.scrollWidth, e.clientWidth]);
          if (width > shown) wrong.push(`${width - shown} px wider than the window`);
          assert.equal(await html.getAttribute("lang"), lang);
          assert.equal(await html.getAttribute("dir"), lang === "fa" ? "rtl" : "ltr");
          assert.equal(await page.locator("h1").count(), 1, "one main heading");
          await page.close();
          assert.deepEqual(wrong, []);
        });
      }
    });
  }
}
