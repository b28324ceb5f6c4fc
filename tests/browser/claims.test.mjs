// Every claim about round 9 that holds is on the round's page or one link away, in both languages.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import path from "node:path";
import { browser, demo, digits, languages, root, table } from "./support.mjs";

/** The figure behind each metric; kept apart from the program's own mapping on purpose. */
const figures = {
  count_agencies: () => ["count agency", ""],
  count_services: () => ["count service", ""],
  axis_mean: (c) => [`statistic axis_mean ${c.axis}`, ""],
  axis_mean_previous: (c) => [`previous statistic axis_mean ${c.axis}`, ""],
  group_score: (c) => ["published group_total", c.subject],
  score: (c) => ["published total", c.subject],
  score_rose: (c) => ["growth total_growth", c.subject],
  rank: (c) => ["rank overall", c.subject],
  axis_rank_dense: (c) => [`rank ${c.axis}`, c.subject],
  growth_rank: (c) => ["growth_rank total_growth", c.subject],
  electronification_count: (c) => ["count electronification", c.subject],
  electronification_percent: (c) => ["percent electronification", c.subject],
  single_window_percent: (c) => ["percent single_window", c.subject],
};
/** The five counts that cannot all be right. */
const contradicting = ["services", "elec-full", "elec-semi", "elec-na", "elec-none"];

let site, chrome, claims;
before(async () => {
  claims = await table(path.join(root, "examples/round9/claims.csv"));
  [site, chrome] = await Promise.all([demo(), browser()]);
});
after(async () => {
  await chrome?.close();
  await site?.stop();
});

/** All figures that a page shows: what, whose, the text. */
function shown(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll("[data-figure]")].map((e) => ({
      figure: e.dataset.figure,
      subject: e.dataset.subject ?? "",
      value: e.dataset.value ?? "",
      text: e.textContent.replace(/[\u2066-\u2069\u200e\u200f]/g, "").trim(),
    })),
  );
}

for (const lang of languages) {
  test(`claims that hold are shown in ${lang}`, async () => {
    const page = await chrome.newPage();
    const round = `${site.address}/${lang}/rounds/9/`;
    await page.goto(round);
    const links = await page.evaluate(() => [...document.querySelectorAll("main a[href], nav a[href]")].map((a) => new URL(a.getAttribute("href"), location.href).href.split("#")[0]));
    const near = [...new Set(links)].filter((l) => l.startsWith(`${site.address}/${lang}/rounds/9/`) && l.endsWith("/"));
    const seen = await shown(page);
    for (const link of near) {
      await page.goto(link);
      seen.push(...(await shown(page)));
    }
    await page.close();
    const lacking = [];
    for (const claim of claims) {
      if (contradicting.includes(claim.id)) continue;
      const [figure, subject] = figures[claim.metric](claim);
      const found = seen.filter((s) => s.figure === figure && s.subject === subject);
      const told = claim.value === "yes" ? (s) => Number(s.value) > 0 : (s) => s.text.includes(digits(lang, claim.value));
      if (claim.value && !found.some(told)) lacking.push(`${claim.id}: ${figure} ${subject} = ${claim.value}, shown ${JSON.stringify(found.slice(0, 2))}`);
      if (/^\d+$/.test(claim.rank)) {
        const list = { group_score: "rank main", score: "rank high_traffic" }[claim.metric] ?? figure;
        const places = seen.filter((s) => s.figure === list && s.subject === subject);
        if (!places.some((s) => s.text.includes(digits(lang, claim.rank)))) lacking.push(`${claim.id}: ${list} ${subject} = ${claim.rank}, shown ${JSON.stringify(places.slice(0, 2))}`);
      }
    }
    assert.deepEqual(lacking, []);
  });

  test(`the contradiction is shown by name and nobody is blamed, in ${lang}`, async () => {
    const page = await chrome.newPage();
    await page.goto(`${site.address}/${lang}/rounds/9/claims/`);
    const text = (await page.locator("#contradiction-1").innerText()).replace(/[\u2066-\u2069]/g, "");
    for (const value of ["350", "1,014", "116", "183", "1,662", "1,663"]) {
      assert.ok(text.includes(digits(lang, value)), `${value} in ${text}`);
    }
    const verdicts = await page.evaluate((ids) => ids.map((id) => document.querySelector(`[data-claim="${id}"]`)?.className), contradicting);
    assert.deepEqual(new Set(verdicts), new Set(["contradicted"]));
    await page.close();
  });
}
