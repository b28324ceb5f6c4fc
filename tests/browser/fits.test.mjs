// Nothing is cut in any window, and every letter of a drawing can be read.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { browser, demo, languages, pages } from "./support.mjs";

/** From the narrowest phone on, and where a drawing gets its narrowest column. */
const widths = [320, 360, 768, 1024, 1440];
/** In pixels: in a drawing, and in other texts. */
const least = { drawn: 11, written: 13 };

let site, chrome;
before(async () => {
  [site, chrome] = await Promise.all([demo(), browser()]);
});
after(async () => {
  await chrome?.close();
  await site?.stop();
});

/** Runs in the page: what of it is cut, in words. */
function cut(least) {
  const found = [];
  for (const folded of document.querySelectorAll("main details")) folded.open = true;
  const where = (element) => `${element.closest("[id]")?.id}: ${element.textContent.trim().slice(0, 40)}`;
  for (const caption of document.querySelectorAll("main caption:not(.hidden)")) {
    const shown = (caption.closest(".scroll") ?? document.documentElement).getBoundingClientRect();
    const { left, right, width } = caption.getBoundingClientRect();
    if (width > 0 && (left < shown.left - 1 || right > shown.right + 1)) found.push(`a caption leaves the window: ${where(caption)}`);
  }
  for (const table of document.querySelectorAll("main table")) {
    const holder = table.closest(".scroll") ?? table.parentElement;
    const width = Math.max(holder.scrollWidth, table.getBoundingClientRect().width);
    if (width > holder.clientWidth + 1) found.push(`${width - holder.clientWidth} px are cut: ${where(table)}`);
  }
  // A mark beside a figure is no letter.
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const holder = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || holder.closest("svg, .really") || holder.getClientRects().length === 0) continue;
    const size = Number.parseFloat(getComputedStyle(holder).fontSize);
    if (size < least.written) found.push(`letters of ${size.toFixed(1)} px: ${where(holder)}`);
  }
  for (const text of document.querySelectorAll("main svg text")) {
    if (text.getClientRects().length === 0) continue;
    const { a, b } = text.getScreenCTM();
    const size = Number.parseFloat(getComputedStyle(text).fontSize) * Math.hypot(a, b);
    if (size < least.drawn) found.push(`letters of ${size.toFixed(1)} px: ${where(text)}`);
  }
  return [...new Set(found)];
}

for (const lang of languages) {
  for (const width of widths) {
    test(`${lang}, ${width} px: tables are whole and letters can be read`, { timeout: 120_000 }, async () => {
      const context = await chrome.newContext({ viewport: { width, height: 900 }, reducedMotion: "reduce" });
      const all = pages(lang);
      const wrong = [];
      const looked = ["round", "round before", "agency", "agency first", "agency last", "services", "ranking"];
      const others = ["methodology", "downloads", "claims", "compare", "press", "about", "api", "home"];
      const asked = [`${all.services}?of=min-ict`, `${all.claims}?metric=score&subject=foo&value=abc`];
      for (const address of [...[...looked, ...others].map((name) => all[name]), ...asked]) {
        const page = await context.newPage();
        await page.goto(site.address + address);
        await page.evaluate(() => document.fonts.ready);
        const found = await page.evaluate(cut, least);
        wrong.push(...found.map((what) => `${address} ${what}`));
        await page.close();
      }
      await context.close();
      assert.deepEqual(wrong, []);
    });
  }

  test(`${lang}: digits of a table stand below one another`, async () => {
    const page = await chrome.newPage();
    await page.goto(site.address + pages(lang).agency);
    const seen = await page.evaluate(async () => {
      const cell = document.querySelector(".plain tbody td");
      const digits = document.documentElement.lang === "fa" ? [..."۰۱۲۳۴۵۶۷۸۹"] : [..."0123456789"];
      // All letters of the font are there before they are measured.
      await document.fonts.load("1em Vazirmatn Arabic", digits.join(""));
      const measured = document.createElement("span");
      cell.append(measured);
      const widths = digits.map((digit) => {
        measured.textContent = digit.repeat(20);
        return measured.getBoundingClientRect().width;
      });
      return { widths, fonts: [...document.fonts].filter((font) => font.status === "loaded").length };
    });
    assert.ok(seen.fonts > 0, "the font of the site is there");
    assert.ok(Math.max(...seen.widths) - Math.min(...seen.widths) < 0.5, seen.widths.join(" "));
    await page.close();
  });
}
