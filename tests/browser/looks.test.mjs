// What readers see: bars in proportion, comparison on a phone, dots that say their names, paper.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { browser, demo, folder, languages, pages, widths } from "./support.mjs";

const run = promisify(execFile);
const five = ["min-ict", "min-justice", "post-bank", "ecommerce-centre", "min-economy"];
let site, chrome, place;
before(async () => {
  [site, chrome, place] = await Promise.all([demo(), browser(), folder()]);
});
after(async () => {
  await chrome?.close();
  await site?.stop();
  await place?.remove();
});

/** Opens an address in a window of its own. */
async function open(address, options) {
  const context = await chrome.newContext({ reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  await page.goto(site.address + address);
  return page;
}

for (const lang of languages) {
  for (const [width, viewport] of Object.entries(widths)) {
    test(`${lang}, ${width}: bars of the ranking are as long as scores are high`, async () => {
      const page = await open(pages(lang).ranking, { viewport });
      const bars = await page.locator(".ranks tbody tr").evaluateAll((rows) =>
        rows.map((row) => ({
          score: Number(row.querySelector("td.score").dataset.sort),
          whole: row.querySelector(".meter").getBoundingClientRect().width,
          part: row.querySelector(".meter .value").getBoundingClientRect().width,
          start: row.querySelector(".meter").getBoundingClientRect()[document.dir === "rtl" ? "right" : "left"],
          score_end: row.querySelector(".score .value").getBoundingClientRect()[document.dir === "rtl" ? "left" : "right"],
        })),
      );
      assert.ok(bars.length > 160 && bars[0].whole > 60, `${bars.length} bars of ${bars[0].whole} px`);
      for (const bar of bars) {
        assert.ok(Math.abs(bar.whole - bars[0].whole) < 0.5, `a whole bar is ${bar.whole} and not ${bars[0].whole} px`);
        assert.ok(Math.abs(bar.part / bar.whole - bar.score / 100) < 0.01, `${bar.score}: ${bar.part} of ${bar.whole} px`);
        if (width === "phone") assert.ok(Math.abs(bar.start - bars[0].start) < 0.5, "bars begin in one line");
        else assert.ok(Math.abs(bar.score_end - bars[0].score_end) < 0.5, "numbers end in one line");
      }
      await page.context().close();
    });
  }

  describe(`${lang}, on a phone`, () => {
    const phone = { viewport: widths.phone, hasTouch: true };

    for (const count of [2, 5]) {
      test(`${count} agencies are compared within the window`, async () => {
        const query = five.slice(0, count).map((id) => `a=${id}`).join("&");
        const page = await open(`${pages(lang)["compare empty"]}?${query}`, phone);
        const cells = await page.locator(".sheet tbody tr:not(.group)").first().locator("td:not(.difference)").evaluateAll((all) =>
          all.map((cell) => {
            const { left, right, top } = cell.getBoundingClientRect();
            const cut = cell.scrollWidth > cell.clientWidth + 1;
            return { left, right, top, cut, name: getComputedStyle(cell, "::before").content };
          }),
        );
        assert.equal(cells.length, count);
        for (const cell of cells) {
          assert.ok(cell.left >= 0 && cell.right <= 390 && !cell.cut, JSON.stringify(cell));
          assert.ok(cell.name.length > 5, "each says whose it is");
        }
        assert.ok(Math.abs(cells[0].top - cells[1].top) < 40, "two stand side by side");
        assert.ok(cells[0].right <= cells[1].left + 1 || cells[1].right <= cells[0].left + 1);
        await page.context().close();
      });
    }

    test("labels of the ranking stand above their values, in two columns", async () => {
      const page = await open(pages(lang).ranking, { ...phone, viewport: { width: 360, height: 740 } });
      const cells = await page.locator(".ranks tbody td.change").evaluateAll((all) =>
        all.slice(0, 40).map((cell) => {
          const value = document.createRange();
          value.selectNodeContents(cell);
          const label = getComputedStyle(cell, "::before");
          const { top, width } = cell.getBoundingClientRect();
          return { width, display: label.display, below: value.getBoundingClientRect().top - top };
        }),
      );
      assert.equal(cells.length, 40);
      for (const cell of cells) {
        assert.equal(cell.display, "block");
        assert.ok(Math.abs(cell.width - cells[0].width) < 1 && cell.below > 10, JSON.stringify(cell));
      }
      await page.context().close();
    });

    test("what is chosen in the fold of the ranking is shown", async () => {
      const page = await open(`${pages(lang).ranking}?band=good&category=main`, phone);
      assert.equal(await page.locator("#f-band").isVisible(), true);
      await page.context().close();
    });

    test("the tree of the methodology has one entry a line", async () => {
      const page = await open(pages(lang).methodology, { ...phone, viewport: { width: 360, height: 740 } });
      const tops = await page.locator(".contents li").evaluateAll((all) => all.map((entry) => entry.getBoundingClientRect().top));
      assert.ok(tops.length > 4 && tops.every((top, i) => i === 0 || top > tops[i - 1] + 10), tops.join(" "));
      await page.context().close();
    });

    test("the menu of rounds stays in the window", async () => {
      const page = await open(pages(lang).round, phone);
      await page.locator(".rounds summary").tap();
      const box = await page.locator(".rounds ul").boundingBox();
      assert.ok(box.x >= 0 && box.x + box.width <= 390, JSON.stringify(box));
      await page.context().close();
    });

    test("the ranking begins within the first screen and a half, and filters can be opened", async () => {
      const page = await open(pages(lang).ranking, phone);
      const first = await page.locator(".ranks tbody tr").first().boundingBox();
      assert.ok(first.y < 1.5 * widths.phone.height, `the first rank is at ${first.y} px`);
      const select = page.locator("#f-category");
      assert.equal(await select.isVisible(), false);
      await page.locator(".filters summary").tap();
      assert.equal(await select.isVisible(), true);
      await page.locator("#f-by").selectOption({ index: 1 });
      await page.waitForTimeout(300);
      assert.equal(new URL(page.url()).search, "", "a choice alone leads nowhere");
      await page.locator(".filters button").tap();
      await page.waitForURL(/by=.*#list$/);
      await page.context().close();
    });

    test("the first tap on a dot names it, the second follows it", async () => {
      const page = await open(pages(lang).round, phone);
      const chart = page.locator(".has-dots svg.links:visible").first();
      await chart.scrollIntoViewIfNeeded();
      const dot = chart.locator("a").nth(20);
      const box = await dot.locator("circle:visible").boundingBox();
      const tap = () => page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
      await tap();
      const label = page.locator(".dot-name:visible");
      assert.equal(await label.innerText(), await dot.getAttribute("aria-label"));
      const said = await label.boundingBox();
      assert.ok(said.x >= 0 && said.x + said.width <= 390, JSON.stringify(said));
      assert.match(page.url(), /rounds\/9\/$/);
      await tap();
      await page.waitForURL(/agencies\//);
      await page.context().close();
    });
  });

  test(`${lang}: the score of a group is explained in small letters`, async () => {
    const page = await open(pages(lang).agency, { viewport: widths.desktop });
    const made = page.locator(".standings dd.quiet").first();
    const [size, weight] = await made.evaluate((note) => [getComputedStyle(note).fontSize, getComputedStyle(note).fontWeight]);
    const plain = await page.locator(".standings dd span.quiet").first().evaluate((note) => getComputedStyle(note).fontSize);
    assert.deepEqual([size, weight], [plain, "400"]);
    await page.context().close();
  });

  test(`${lang}: names and scores of the first in each axis stay in their cards`, async () => {
    for (const width of [360, 768, 1024, 1440]) {
      const page = await open(pages(lang).round, { viewport: { width, height: 900 } });
      const wrong = await page.locator(".firsts .card").evaluateAll((cards) =>
        cards.flatMap((card) => {
          const inside = card.querySelector("ol").getBoundingClientRect();
          const parts = [...card.querySelectorAll("li > *")].map((part) => part.getBoundingClientRect());
          return parts.filter(({ left, right }) => left < inside.left - 1 || right > inside.right + 1);
        }),
      );
      assert.deepEqual(wrong, [], `${width} px`);
      await page.context().close();
    }
  });

  test(`${lang}: arrows go from dot to dot, and Enter follows`, async () => {
    const page = await open(pages(lang).round, { viewport: widths.desktop });
    const chart = page.locator(".has-dots svg.links:visible").first();
    await chart.locator("a[tabindex='0']").focus();
    await page.keyboard.press("End");
    const last = await page.locator(".dot-name:visible").innerText();
    await page.keyboard.press(lang === "fa" ? "ArrowRight" : "ArrowLeft");
    assert.notEqual(await page.locator(".dot-name:visible").innerText(), last);
    await page.keyboard.press("Enter");
    await page.waitForURL(/agencies\//);
    await page.context().close();
  });

  test(`${lang}: every printed page says its address, day and digest`, { timeout: 120_000 }, async () => {
    const query = five.map((id) => `a=${id}`).join("&");
    const looked = {
      round: [pages(lang).round, 6],
      ranking: [pages(lang).ranking, 6],
      "ranking filtered": [`${pages(lang).ranking}?category=main`, 2],
      agency: [pages(lang).agency, 7],
      compare: [`${pages(lang)["compare empty"]}?${query}`, 4],
      methodology: [pages(lang).methodology, 40],
      "round before": [pages(lang)["round before"], 5],
      services: [pages(lang).services, 5],
      claims: [pages(lang).claims, 5],
      press: [pages(lang).press, 3],
      downloads: [pages(lang).downloads, 6],
      home: [pages(lang).home, 2],
      about: [pages(lang).about, 2],
      api: [pages(lang).api, 2],
    };
    for (const [name, [address, most]] of Object.entries(looked)) {
      const page = await open(address, { viewport: widths.desktop });
      // Pages of no round have no digest and no day.
      const isOfRound = (await page.locator(".foot .digest").count()) > 0;
      const digest = isOfRound ? await page.locator(".foot .digest").innerText() : "";
      const file = path.join(place.name, `${lang}-${name.replaceAll(" ", "-")}.pdf`);
      await writeFile(file, await page.pdf({ preferCSSPageSize: true }));
      await page.context().close();
      const { stdout } = await run("pdftotext", ["-layout", file, "-"], { maxBuffer: 1 << 24 });
      // Each page ends with a form feed.
      const printed = stdout.split("\f").slice(0, -1);
      assert.ok(printed.length <= most, `${name} takes ${printed.length} pages`);
      const [shown, asked] = address.split("?");
      printed.forEach((text, i) => {
        const bare = text.replace(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");
        const where = `${name}, page ${i + 1} of ${printed.length}`;
        assert.ok(bare.includes(digest), `${where} says the digest`);
        assert.ok(bare.includes(shown), `${where} says its address`);
        if (asked) assert.ok(bare.includes(asked), `${where} says what it was asked for`);
        const year = name === "round before" ? ["2021", "۱۴۰۰"] : ["2022", "۱۴۰۱"];
        if (isOfRound) assert.ok(bare.includes(year[Number(lang === "fa")]), `${where} says the day`);
        const number = (n) => (lang === "fa" ? [...String(n)].map((d) => "۰۱۲۳۴۵۶۷۸۹"[d]).join("") : String(n));
        const [own, last] = [number(i + 1), number(printed.length)];
        assert.ok(bare.includes(`${own}/${last}`) || bare.includes(`${last}/${own}`), `${where} has its number`);
        assert.ok(bare.length > digest.length + 150, `${where} is not empty`);
      });
      // The first page of an agency is used to its end, and nothing folded leaves its arrow behind.
      if (name === "agency") {
        assert.ok(printed[0].includes("99.52") || printed[0].includes("۹۹٫۵۲"), "the axes stand on the first page");
        assert.ok(!/[▶◀▸◂▼▾]/.test(stdout), "nothing folded is printed");
      }
    }
  });
}
