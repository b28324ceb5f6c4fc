// The script searches names as the program does: both are held to the same examples.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { root } from "./support.mjs";

test("names are found as people type them", async () => {
  const script = await readFile(path.join(root, "crates/site/assets/agency.js"), "utf8");
  const folding = script.slice(script.indexOf("  // Marks"), script.indexOf("  const number"));
  const { wordsOf, finds } = new Function(`${folding}; return { wordsOf, finds };`)();
  const examples = JSON.parse(await readFile(path.join(root, "crates/site/tests/search.json"), "utf8"));
  assert.ok(examples.length > 10);
  for (const { name, typed, found } of examples) {
    assert.equal(finds(wordsOf(typed), wordsOf(name).join("")), found, `${typed} in ${name}`);
  }
});
