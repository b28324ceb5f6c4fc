// The page that tries the API asks it, in the reader's language.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { browser, demo, languages, widths } from "./support.mjs";

let site, chrome;
before(async () => {
  site = await demo();
  chrome = await browser();
});
after(async () => {
  await chrome?.close();
  await site?.stop();
});

for (const lang of languages) {
  test(`what is chosen is asked and shown in ${lang}`, async () => {
    const page = await chrome.newPage({ viewport: widths.desktop });
    await page.goto(`${site.address}/${lang}/api/`);
    const choose = async (operation) => {
      await page.locator(`#api-path option[value="${operation}"]`).waitFor({ state: "attached" });
      await page.selectOption("#api-path", operation);
    };
    const ask = async () => {
      const [reply] = await Promise.all([
        page.waitForResponse((response) => response.url().includes("/api/v1/rounds")),
        page.locator(".try button").click(),
      ]);
      assert.equal(reply.status(), 200, reply.url());
      const shown = page.locator("[data-answer]");
      await shown.waitFor();
      return { asked: new URL(reply.url()), answer: JSON.parse(await shown.innerText()) };
    };

    await choose("listAgencies");
    assert.equal(await page.inputValue("#api-round"), "9", "the newest round already exists");
    const hints = await page.locator(".try .note").allInnerTexts();
    if (lang === "fa") assert.ok(hints.filter(Boolean).every((hint) => /[آ-ی]/.test(hint)), hints.join("\n"));
    assert.ok(!hints.join().includes("`"));
    assert.equal(await page.locator("#api-path").evaluate((e) => getComputedStyle(e).direction), "ltr");
    await page.fill("#api-limit", "2");
    const agencies = await ask();
    assert.equal(agencies.asked.searchParams.get("lang"), lang);
    assert.equal(agencies.answer.items.length, 2);

    await choose("checkClaims");
    const checked = await ask();
    assert.equal(checked.answer.claims.length, 1);
    await page.fill("#api-body", "metric,value\ncount_agencies,170\ncount_agencies,171\n");
    const table = await ask();
    assert.deepEqual(table.answer.claims.map((claim) => claim.verdict).sort(), ["differs", "holds"]);
    await page.close();
  });

  test(`without script every address has an example in ${lang}`, async () => {
    const context = await chrome.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.address}/${lang}/api/`);
    const links = await page.locator(".addresses a").evaluateAll((all) => all.map((a) => a.href));
    const described = await (await fetch(`${site.address}/api/v1/openapi.json`)).json();
    const readable = Object.values(described.paths).filter((methods) => methods.get);
    assert.equal(links.length, readable.length);
    for (const link of links) assert.equal((await fetch(link)).status, 200, link);
    await context.close();
  });
}
