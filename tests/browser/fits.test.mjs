// What stands in a table fits into it.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { browser, demo, languages, pages } from "./support.mjs";

let site, chrome;
before(async () => {
  [site, chrome] = await Promise.all([demo(), browser()]);
});
after(async () => {
  await chrome?.close();
  await site?.stop();
});

for (const lang of languages) {
  test(`${lang}: digits of a table stand below one another`, async () => {
    const page = await chrome.newPage();
    await page.goto(site.address + pages(lang).agency);
    const seen = await page.evaluate(async () => {
      const cell = document.querySelector(".plain tbody td");
      const digits = document.documentElement.lang === "fa" ? [..."۰۱۲۳۴۵۶۷۸۹"] : [..."0123456789"];
      // All letters of the font are there before they are measured.
      await document.fonts.load("1em Vazirmatn", digits.join(""));
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
