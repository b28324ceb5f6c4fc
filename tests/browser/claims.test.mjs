// Every claim about round 9 that holds is on the round's page or one link away, in both languages.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import path from "node:path";
import { browser, demo, digits, languages, links, numbers, root, table } from "./support.mjs";

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

let site, chrome, claims, ranks;
before(async () => {
  site = await demo();
  chrome = await browser();
  claims = await table(path.join(root, "examples/round9/claims.csv"));
  ranks = await table(path.join(site.publications, "9/results/ranks.csv"));
});
after(async () => {
  await chrome?.close();
  await site?.stop();
});

/** A page as a reader's program gets it. */
async function html(address) {
  const response = await fetch(address);
  assert.equal(response.status, 200, address);
  return response.text();
}

/** All figures that pages show: what, whose, the text. The browser reads them without showing them. */
async function shown(texts) {
  const page = await chrome.newPage();
  const figures = [];
  for (const text of texts) {
    const found = await page.evaluate((html) => {
      const parsed = new DOMParser().parseFromString(html, "text/html");
      return [...parsed.querySelectorAll("[data-figure]")].map((e) => ({
        figure: e.dataset.figure,
        subject: e.dataset.subject ?? "",
        value: e.dataset.value ?? "",
        text: e.textContent.replace(/[\u2066-\u2069\u200e\u200f]/g, "").trim(),
      }));
    }, text);
    figures.push(...found);
  }
  await page.close();
  return figures;
}

/** The list in which a claim about a score gives a place. */
const listOf = { group_score: "rank main", score: "rank high_traffic" };

/** Whether a place is the one that is claimed: `3`, `top3`, `last`, `last-1`. */
function isPlace(claimed, list, place) {
  if (/^\d+$/.test(claimed)) return place === Number(claimed);
  if (claimed.startsWith("top")) return place >= 1 && place <= Number(claimed.slice(3));
  const after = Number(claimed.match(/^last(?:-(\d+))?$/)[1] ?? 0);
  const places = ranks.filter((row) => row.list === list.split(" ")[1]).map((row) => Number(row.place));
  return places.includes(place) && places.filter((other) => other > place).length === after;
}

for (const lang of languages) {
  test(`claims that hold are shown in ${lang}`, { timeout: 300_000 }, async () => {
    const round = `${site.address}/${lang}/rounds/9/`;
    const first = await html(round);
    const near = links(first, round).filter((l) => l.startsWith(round) && l !== round && l.endsWith("/"));
    assert.ok(near.length > 10, `${near.length} pages are one link away`);
    const texts = [first];
    for (const link of near) texts.push(await html(link));
    const seen = await shown(texts);
    const lacking = [];
    for (const claim of claims) {
      if (contradicting.includes(claim.id)) continue;
      const [figure, subject] = figures[claim.metric](claim);
      const found = seen.filter((s) => s.figure === figure && s.subject === subject);
      const claimed = claim.value === "yes" ? (s) => Number(s.value) > 0 : (s) => numbers(s.text).includes(claim.value);
      if (claim.value && !found.some(claimed)) lacking.push(`${claim.id}: ${figure} ${subject} = ${claim.value}, shown ${JSON.stringify(found.slice(0, 2))}`);
      if (claim.rank) {
        const list = listOf[claim.metric] ?? figure;
        const places = seen.filter((s) => s.figure === list && s.subject === subject);
        const isClaimed = (s) => numbers(s.text).some((place) => isPlace(claim.rank, list, Number(place)));
        if (!places.some(isClaimed)) lacking.push(`${claim.id}: ${list} ${subject} = ${claim.rank}, shown ${JSON.stringify(places.slice(0, 2))}`);
      }
    }
    assert.deepEqual(lacking, []);
  });

  test(`the contradiction is shown by name and nobody is blamed, in ${lang}`, async () => {
    const page = await chrome.newPage();
    await page.goto(`${site.address}/${lang}/rounds/9/claims/`);
    const text = (await page.locator("#contradiction-1").innerText()).replace(/[\u2066-\u2069]/g, "");
    for (const value of ["350", "1014", "116", "183", "1662", "1663"]) {
      assert.ok(numbers(text).includes(value), `${value} in ${text}`);
    }
    assert.ok(text.includes(digits(lang, "1,014")), `in the digits of the language: ${text}`);
    const verdicts = await page.evaluate((ids) => ids.map((id) => document.querySelector(`[data-claim="${id}"]`)?.className), contradicting);
    assert.deepEqual(new Set(verdicts), new Set(["contradicted"]));
    await page.close();
  });
}
