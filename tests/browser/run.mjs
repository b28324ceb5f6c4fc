// Runs the tests beside one demo, which they share. Arguments are those of `node --test`.
import { spawn } from "node:child_process";
import { start } from "./support.mjs";

const site = await start();
const env = { ...process.env, SANJEH_ADDRESS: site.address, SANJEH_PUBLICATIONS: site.publications };
const tests = spawn(process.execPath, ["--test", ...process.argv.slice(2)], { env, stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => tests.kill(signal));
const failed = await new Promise((resolve) => {
  tests.once("exit", (code) => resolve(code ?? 1));
  tests.once("error", (error) => resolve(String(error)));
});
const ended = await site.stop();
if (ended !== 0) console.error(`the demo ended with ${ended} when it was stopped`);
process.exitCode = failed || ended ? 1 : 0;
