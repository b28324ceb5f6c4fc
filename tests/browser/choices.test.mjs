// What a reader chose is what the page shows, what its address says, and what the other language shows.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { browser, demo, languages, pages, widths } from "./support.mjs";

let site, chrome;
before(async () => {
  [site, chrome] = await Promise.all([demo(), browser()]);
});
after(async () => {
  await chrome?.close();
  await site?.stop();
});

/** Opens an address in a window of its own. */
async function open(address, options) {
  const context = await chrome.newContext({ viewport: widths.desktop, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  await page.goto(site.address + address);
  return page;
}

/** The rows of a ranking as they are shown. */
const rows = (page) =>
  page.locator(".ranks tbody tr:visible").evaluateAll((all) =>
    all.map((row) => `${row.id} ${row.querySelector(".rank").dataset.value} ${row.querySelector("td.score").dataset.sort}`),
  );

for (const lang of languages) {
  test(`${lang}: a list that was chosen and not asked for is not in the address`, async () => {
    const page = await open(pages(lang).ranking);
    for (const [chosen, column] of [[1, "name"], [2, "score"]]) {
      await page.locator("#f-by").selectOption({ index: chosen });
      await page.locator(`.ranks thead [data-key="${column}"] a`).click();
      const asked = new URL(page.url());
      assert.equal(asked.searchParams.get("by"), null, "the rows are those of the first list");
      assert.equal(asked.searchParams.get("sort"), column);
      assert.equal(await page.locator(".ranks thead [aria-sort]").getAttribute("data-key"), column);
      const server = await open(asked.pathname + asked.search);
      assert.deepEqual(await rows(page), await rows(server), "the address shows the same");
      assert.equal(await page.locator("[data-sentence]").innerText(), await server.locator("[data-sentence]").innerText());
      await server.context().close();
    }
    // The choice is still there, and the button asks for it.
    await page.locator(".filters button").click();
    await page.waitForURL(/by=.*#list$/);
    const second = await page.locator("#f-by").evaluate((field) => field.selectedIndex);
    assert.equal(second, 2);
    await page.context().close();
  });

  test(`${lang}: the same of the first list on the page of another one`, async () => {
    const first = await open(pages(lang).ranking);
    const other = await first.locator("#f-by option").nth(1).getAttribute("value");
    await first.context().close();
    const page = await open(`${pages(lang).ranking}?by=${other}`);
    await page.locator("#f-by").selectOption({ index: 0 });
    await page.locator('.ranks thead [data-key="name"] a').click();
    const asked = new URL(page.url());
    assert.deepEqual([asked.searchParams.get("by"), asked.searchParams.get("sort")], [other, "name"]);
    const server = await open(asked.pathname + asked.search);
    assert.deepEqual(await rows(page), await rows(server), "the address shows the same");
    // Going back to what is shown, filters work at once again.
    await page.locator("#f-by").selectOption({ index: 1 });
    await page.locator("#q").fill(lang === "fa" ? "وزارت" : "ministry");
    assert.equal(new URL(page.url()).searchParams.get("by"), other);
    assert.ok((await rows(page)).length < (await rows(server)).length, "the search narrows the list");
    await server.context().close();
    await page.context().close();
  });

  test(`${lang}: the other language shows what was chosen`, async () => {
    const other = languages.find((l) => l !== lang);
    const link = (page) => page.locator(`.tools a[hreflang="${other}"]`);
    const asked = {
      ranking: "sort=name&category=main",
      "compare empty": "a=min-ict&a=post-bank",
      services: "of=min-ict",
    };
    for (const [name, query] of Object.entries(asked)) {
      for (const javaScriptEnabled of [true, false]) {
        const page = await open(`${pages(lang)[name]}?${query}`, { javaScriptEnabled });
        const there = new URL(await link(page).getAttribute("href"), site.address);
        assert.equal(there.pathname, pages(other)[name]);
        const wanted = [...new URLSearchParams(query)].sort();
        assert.deepEqual([...there.searchParams].sort(), wanted, `${name}, with script: ${javaScriptEnabled}`);
        await page.context().close();
      }
    }
    // And what was chosen on the page since it was opened.
    const page = await open(pages(lang).ranking);
    await page.locator('.ranks thead [data-key="score"] a').click();
    await page.locator("#q").fill("post");
    await link(page).click();
    await page.waitForURL((url) => url.pathname === pages(other).ranking);
    const there = new URL(page.url()).searchParams;
    assert.deepEqual([there.get("sort"), there.get("q")], ["score", "post"]);
    await page.context().close();
  });
}
