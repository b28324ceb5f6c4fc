// What a phone loads before it shows a page, in bytes as they are sent.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { browser, demo, pages } from "./support.mjs";

const most = 75_000;

let site, chrome;
before(async () => {
  [site, chrome] = await Promise.all([demo(), browser()]);
});
after(async () => {
  await chrome?.close();
  await site?.stop();
});

test("the first view of a round in Persian is light, and has one script's font", async () => {
  const context = await chrome.newContext({ viewport: { width: 360, height: 740 }, isMobile: true });
  const page = await context.newPage();
  const loaded = [];
  page.on("requestfinished", (request) => loaded.push(request));
  await page.goto(site.address + pages("fa").round, { waitUntil: "load" });
  await page.evaluate(() => document.fonts.ready);
  const sizes = await Promise.all(
    loaded.map(async (request) => [new URL(request.url()).pathname, (await request.sizes()).responseBodySize]),
  );
  const sum = sizes.reduce((all, [, size]) => all + size, 0);
  assert.ok(sum > 20_000 && sum < most, `${sum} bytes: ${JSON.stringify(sizes)}`);
  const fonts = sizes.filter(([path]) => path.endsWith(".woff2")).map(([path]) => path);
  assert.equal(fonts.length, 1, fonts.join(" "));
  await context.close();
});

test("a round in English loads the font of Latin letters only, even if it does not come", async () => {
  const context = await chrome.newContext({ viewport: { width: 360, height: 740 }, isMobile: true });
  const page = await context.newPage();
  const fonts = [];
  // It does not come: texts are in another font then, which must not be that of another script.
  await page.route("**/*latin*.woff2", (route) => route.abort());
  page.on("request", (request) => request.url().endsWith(".woff2") && fonts.push(request.url()));
  await page.goto(site.address + pages("en").round, { waitUntil: "load" });
  await page.evaluate(() => document.fonts.ready);
  assert.deepEqual(fonts.map((url) => /latin|arabic/.exec(url)[0]), ["latin"]);
  await context.close();
});
