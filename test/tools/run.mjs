/** `node test/tools/run.mjs <command>`: every npm script starts here, so that each installs what it misses first. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ensureBrowser, ensureNode, ensurePackages, root, stop, wxt } from "./setup.mjs";
import { check, everything } from "./steps.mjs";

const [command = "", ...rest] = process.argv.slice(2);

/** Runs a script under this Node and ends with its code. */
function hand(script, args = []) {
  if (!existsSync(script)) stop(`${script.slice(root.length)} is not there.`);
  const ended = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: "inherit", env: process.env });
  if (ended.status !== 0) process.exit(ended.status ?? 1);
}

/** One of the build tool's commands; a failure ends everything. */
const building = (...args) => wxt(args) || process.exit(1);
const FIREFOX = ["-b", "firefox", "--mv3"];

const commands = {
  start() {
    if (!ensureBrowser()) process.exit(1);
    building("build");
    hand(join(root, "test/tools/start.ts"), rest);
  },
  test: () => process.exit(everything()),
  check: () => process.exit(check()),
  label: () => hand(join(root, "test/label.ts"), rest),
  bench() {
    ensureBrowser();
    hand(join(root, "test/tools/bench.ts"), rest);
  },
  playground() {
    ensureBrowser();
    hand(join(root, "test/tools/playground.ts"), rest);
  },
  build: () => building("build", ...rest),
  "build:firefox": () => building("build", ...FIREFOX, ...rest),
  zip() {
    building("zip", ...rest);
    building("zip", ...FIREFOX, ...rest);
  },
};

const chosen = Object.hasOwn(commands, command) ? commands[command] : undefined;
if (!chosen) stop(`Commands: ${Object.keys(commands).join(", ")}`);
ensureNode();
ensurePackages();
// The build draws a spinner into logs otherwise.
process.env.CI ??= "true";
process.chdir(root);
chosen();
