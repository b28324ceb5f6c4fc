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

/** How long the program may take to start, and to stop, in milliseconds. */
const patience = { start: 120_000, stop: 30_000 };

/** Starts the demo on a free port; resolves when it has said its address. */
export async function start() {
  const place = await folder();
  const child = spawn(program, ["demo", "--listen", "127.0.0.1:0", "--keep", place.name], {
    cwd: place.name,
    env: { ...process.env, SANJEH_LANG: "en" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  let said = "";
  let late;
  const ready = new Promise((resolve, reject) => {
    const look = (data) => {
      said += data;
      const found = said.match(/http:\/\/127\.0\.0\.1:\d+/);
      if (found) resolve(found[0]);
    };
    child.stdout.on("data", look);
    child.stderr.on("data", look);
    child.once("error", reject);
    ended.then((code) => reject(new Error(`the demo ended with ${code}:\n${said}`)));
    late = setTimeout(() => reject(new Error(`the demo does not start:\n${said}`)), patience.start);
  });
  /** Ends it as a service manager would; resolves to its exit code, `null` if it had to be killed. */
  async function stop() {
    child.kill("SIGTERM");
    const kill = setTimeout(() => child.kill("SIGKILL"), patience.stop);
    const code = await ended;
    clearTimeout(kill);
    await place.remove();
    return code;
  }
  try {
    return { address: await ready, publications: path.join(place.name, "publications"), stop };
  } catch (error) {
    await stop();
    throw error;
  } finally {
    clearTimeout(late);
  }
}

/** The demo that all tests share, which `run.mjs` started; without that one of their own. */
export async function demo() {
  const { SANJEH_ADDRESS: address, SANJEH_PUBLICATIONS: publications } = process.env;
  if (!address) return start();
  return { address, publications, stop: async () => 0 };
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

/** The numbers in a text, as a program writes them: `41`, not the `1` in it; `1662` for `۱٬۶۶۲`. */
export function numbers(text) {
  const latin = text.replace(/[۰-۹]/g, (d) => String("۰۱۲۳۴۵۶۷۸۹".indexOf(d)));
  const found = latin.match(/\d+(?:[,٬]\d{3})*(?:[.٫]\d+)?/g) ?? [];
  return found.map((number) => number.replace(/[,٬]/g, "").replace("٫", "."));
}

/** The links of some HTML to pages and files of its own site, as whole addresses without `#…`. */
export function links(html, from) {
  const found = [...html.matchAll(/(?:href|src|action)="([^"]*)"/g)].map((m) => m[1].replaceAll("&#38;", "&").replaceAll("&amp;", "&"));
  const whole = found.map((link) => new URL(link, from)).filter((url) => url.origin === new URL(from).origin);
  return [...new Set(whole.map((url) => url.href.split("#")[0]))];
}

/** The rows of a CSV file without quotes in it, as objects. */
export async function table(file) {
  const [head, ...rows] = (await readFile(file, "utf8")).trim().split(/\r?\n/);
  const names = head.split(",");
  return rows.map((row) => {
    const cells = row.split(",");
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ""]));
  });
}
