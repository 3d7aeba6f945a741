/** The steps of `npm test` and `npm run check`, each counted, with the sum on the last line. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { bin, ensureBrowser, ensureFirefox, root, wxt } from "./setup.mjs";

function node(script, args) {
  const ended = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: "inherit", env: process.env });
  return ended.status === 0;
}

const one = (good) => ({ passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0 });

/** A step without counts of its own. */
const plain = (name, script, ...args) => ({ name, run: () => one(node(bin(script), args)) });

/** Tests of one vitest project; a file that could not even be loaded is a failure too. */
const tests = (project) => ({
  name: `${project} tests`,
  run() {
    const report = join(root, ".output", `${project}-tests.json`);
    mkdirSync(join(root, ".output"), { recursive: true });
    rmSync(report, { force: true });
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const good = node(bin("vitest"), ["run", "-c", "test/vitest.config.ts", "--project", project, ...reporters]);
    if (!existsSync(report)) return good ? { passed: 0, failed: 0, skipped: 0 } : one(false);
    const {
      numPassedTests: passed,
      numFailedTests,
      numPendingTests,
      numTodoTests,
    } = JSON.parse(readFileSync(report, "utf8"));
    const failed = good ? numFailedTests : Math.max(1, numFailedTests);
    return { passed, failed, skipped: numPendingTests + (numTodoTests ?? 0) };
  },
});

const inBrowser = {
  name: "browser tests",
  run() {
    ensureFirefox();
    if (ensureBrowser()) return tests("browser").run();
    // Without a browser the tests that need one did not run; that is a skip and is counted as one.
    return { passed: 0, failed: 0, skipped: 1 };
  },
};

const quick = () => {
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return [
    plain("types", "tsc", "--noEmit", "-p", "."),
    plain("types of the centre", "tsc", "-p", "core"),
    plain("lint and format", "biome", "check", "."),
    ...(manifest.knip ? [plain("unused code", "knip")] : []),
    tests("unit"),
  ];
};

/** Runs all steps even when one fails; the exit code. */
function run(steps) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const lines = [];
  for (const step of steps) {
    console.log(`\n== ${step.name}`);
    const began = performance.now();
    const counts = step.run();
    for (const key of Object.keys(sum)) sum[key] += counts[key];
    lines.push(`${step.name}: ${line(counts)} (${Math.round((performance.now() - began) / 1000)} s)`);
  }
  console.log(`\n${lines.join("\n")}\n${line(sum)}`);
  return sum.failed > 0 ? 1 : 0;
}

const line = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;

export const check = () => run(quick());
export const everything = () =>
  run([
    ...quick(),
    // Packed as well: its size is one of the tests.
    { name: "build", run: () => one(wxt(["zip"])) },
    { name: "build for Firefox", run: () => one(wxt(["build", "-b", "firefox", "--mv3"])) },
    inBrowser,
  ]);
