// Ranking and agency with the keyboard alone.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { browser, demo, languages } from "./support.mjs";

let site, chrome;
before(async () => {
  site = await demo();
  chrome = await browser();
});
after(async () => {
  await chrome?.close();
  await site?.stop();
});

/** What has the focus: its element, its text or name, and whether it can be seen to have it. */
function focused(page) {
  return page.evaluate(() => {
    const e = document.activeElement;
    const style = getComputedStyle(e);
    const box = e.getBoundingClientRect();
    return {
      tag: e.tagName,
      name: e.name ?? "",
      href: e.getAttribute("href") ?? "",
      section: e.closest("section[id], [id=indicators]")?.id ?? "",
      seen: style.outlineStyle !== "none" && box.width > 0 && box.height > 0,
    };
  });
}

/** Presses Tab until the focus is where it is wanted; everything on the way must be seen. */
async function tabTo(page, wanted, most = 400) {
  for (let i = 0; i < most; i += 1) {
    await page.keyboard.press("Tab");
    const at = await focused(page);
    if (at.tag === "BODY") continue;
    assert.ok(at.seen, `the focus is seen on ${JSON.stringify(at)}`);
    if (wanted(at)) return at;
  }
  assert.fail("the keyboard does not get there");
}

for (const lang of languages) {
  for (const script of [true, false]) {
    const how = `in ${lang}, ${script ? "with" : "without"} script`;

    test(`ranking by keyboard ${how}`, async () => {
      const context = await chrome.newContext({ javaScriptEnabled: script });
      const page = await context.newPage();
      const start = `${site.address}/${lang}/rounds/9/ranking/`;
      await page.goto(start);
      await page.keyboard.press("Tab");
      assert.equal((await focused(page)).href, "#content", "first a way past the navigation");
      await page.keyboard.press("Enter");
      await tabTo(page, (at) => at.name === "q");
      await page.keyboard.type(lang === "fa" ? "پست بانك" : "post bank");
      // Without script the form is sent; with it the list follows what is typed.
      if (!script) await page.keyboard.press("Enter");
      await page.waitForURL((url) => url.searchParams.get("q")?.length > 0);
      await page.waitForLoadState();
      const row = await tabTo(page, (at) => at.href.includes("/agencies/post-bank/"));
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => url.pathname === row.href);
      assert.equal(await page.locator("h1").count(), 1);
      await context.close();
    });

    test(`an agency by keyboard ${how}`, async () => {
      const context = await chrome.newContext({ javaScriptEnabled: script });
      const page = await context.newPage();
      await page.goto(`${site.address}/${lang}/rounds/9/agencies/min-ict/`);
      // The first of all is the menu of rounds at the top.
      await tabTo(page, (at) => at.tag === "SUMMARY" && at.section === "indicators");
      const open = () => page.evaluate(() => document.activeElement.parentElement.open);
      const was = await open();
      await page.keyboard.press("Enter");
      assert.equal(await open(), !was, "a detail opens with the keyboard");
      await context.close();
    });
  }
}
