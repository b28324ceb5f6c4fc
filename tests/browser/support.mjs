// Starts the program and a browser, and stops both.
import { spawn } from "node:child_process";
import { mkdtemp, rm, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

export const here = path.dirname(fileURLToPath(import.meta.url));
export const root = process.env.SANJEH_SOURCE ?? path.resolve(here, "../..");

/** The program under test; `scripts/test` says where it was built. */
export const program = process.env.SANJEH;
if (!program) throw new Error("SANJEH must say where the program is: run scripts/browser");

export const languages = ["fa", "en"];
export const widths = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };

/** A new empty folder, and how to remove it. */
export async function folder() {
  const name = await mkdtemp(path.join(tmpdir(), "sanjeh-browser-"));
  return { name, remove: () => rm(name, { recursive: true, force: true }) };
}

/** Starts the demo on a free port; resolves when it has said its address. */
export async function demo() {
  const place = await folder();
  const child = spawn(program, ["demo", "--listen", "127.0.0.1:0", "--keep", place.name], {
    cwd: place.name,
    env: { ...process.env, SANJEH_LANG: "en" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const address = await new Promise((resolve, reject) => {
    const look = (data) => {
      said += data;
      const found = said.match(/http:\/\/127\.0\.0\.1:\d+/);
      if (found) resolve(found[0]);
    };
    child.stdout.on("data", look);
    child.stderr.on("data", look);
    child.once("exit", (code) => reject(new Error(`the demo ended with ${code}:\n${said}`)));
    child.once("error", reject);
  });
  return {
    address,
    /** Where its publications are. */
    publications: path.join(place.name, "publications"),
    /** Ends it as a service manager would; resolves to its exit code. */
    async stop() {
      const ended = new Promise((resolve) => {
        child.removeAllListeners("exit");
        child.once("exit", (code) => resolve(code));
      });
      child.kill("SIGTERM");
      const code = await ended;
      await place.remove();
      return code;
    },
  };
}

/** Debian's browser, without anything that it would ask of the network by itself. */
export function browser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** The pages that are looked at: one of each kind, and some that are special. */
export function pages(lang, round = "9") {
  const r = `/${lang}/rounds/${round}`;
  return {
    home: `/${lang}/`,
    round: `${r}/`,
    "round before": `/${lang}/rounds/8/`,
    ranking: `${r}/ranking/`,
    "ranking filtered": `${r}/ranking/?category=main&q=${encodeURIComponent(lang === "fa" ? "وزارت" : "ministry")}`,
    agency: `${r}/agencies/min-ict/`,
    "agency first": `${r}/agencies/ecommerce-centre/`,
    "agency last": `${r}/agencies/min-justice/`,
    compare: `${r}/compare/?a=min-ict&a=min-justice&a=post-bank`,
    "compare empty": `${r}/compare/`,
    services: `${r}/services/`,
    methodology: `${r}/methodology/`,
    downloads: `${r}/downloads/`,
    claims: `${r}/claims/`,
    press: `${r}/press/`,
    about: `/${lang}/about/`,
    api: `/${lang}/api/`,
    missing: `/${lang}/rounds/7/`,
  };
}

/** Writes a whole number or a decimal as a language does. */
export function digits(lang, text) {
  if (lang !== "fa") return text;
  return text
    .replace(/\d/g, (d) => "۰۱۲۳۴۵۶۷۸۹"[d])
    .replaceAll(".", "٫")
    .replaceAll(",", "٬");
}

/** The rows of a CSV file without quotes in it, as objects. */
export async function table(file) {
  const [head, ...rows] = (await readFile(file, "utf8")).trim().split("\n");
  const names = head.split(",");
  return rows.map((row) => {
    const cells = row.split(",");
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ""]));
  });
}
