/** Brings a fresh clone to where the commands can run: a new enough Node, the packages, a browser. Plain JavaScript, for any Node from 18. */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync, statSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** The first Node that runs TypeScript files as they are without a flag, and that the test runner asks for. */
const OLDEST_NODE = [22, 18];
const OWN_NODE = "24.21.0";
const BROWSERS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];
const FIREFOXES = ["/usr/bin/firefox", "/usr/bin/firefox-esr", "/Applications/Firefox.app/Contents/MacOS/firefox"];
/** Terminal codes: what was on this line so far is gone; show or hide the cursor. */
const CLEAR_LINE = "\u001b[K";
const CURSOR = ["\u001b[?25l", "\u001b[?25h"];
const DEBIAN_PACKAGES =
  "chromium openssl fonts-dejavu-core fonts-noto-core fonts-noto-color-emoji fonts-liberation".split(" ");

/** What is said here goes to the error stream: `npm run -s label` keeps its output for labels. */
const say = (text) => process.stderr.write(`${text}\n`);

export function stop(text) {
  say(text);
  process.exit(1);
}

/** Runs a program with everything it prints on the error stream; true when it ended well. */
function quietly(program, args, env = process.env) {
  return spawnSync(program, args, { cwd: root, stdio: ["ignore", 2, 2], env }).status === 0;
}

/** Starts the same command again under a newer Node when this one is too old; then it does not come back. */
export function ensureNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  if (process.env.HARDEASY_NODE) stop(`Node ${OLDEST_NODE.join(".")} or newer is needed; this is ${process.version}.`);
  const platform = process.platform === "win32" ? "win" : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const home = join(root, ".cache", "node");
  const own = join(home, "node_modules", name, "bin", platform === "win" ? "node.exe" : "node");
  if (!existsSync(own)) {
    say(`Node ${process.version} is too old here; fetching Node ${OWN_NODE} into .cache/node ...`);
    mkdirSync(home, { recursive: true });
    if (
      !quietly("npm", ["install", "--no-save", "--silent", "--prefix", home, `${name}@${OWN_NODE}`]) ||
      !existsSync(own)
    )
      stop(`Node ${OLDEST_NODE.join(".")} or newer is needed and could not be fetched; please install it.`);
  }
  const path = `${dirname(own)}${delimiter}${process.env.PATH ?? ""}`;
  const again = spawnSync(own, process.argv.slice(1), {
    stdio: "inherit",
    env: { ...process.env, PATH: path, HARDEASY_NODE: own },
  });
  process.exit(again.status ?? 1);
}

const changed = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

/** Installs the locked packages when they are missing or older than the lock file. */
export function ensurePackages() {
  const installed = changed(join(root, "node_modules", ".package-lock.json"));
  if (installed === 0 || installed < changed(join(root, "package-lock.json"))) {
    say("Installing the packages of package-lock.json ...");
    if (!quietly("npm", ["ci", "--no-audit", "--no-fund"])) stop("npm ci failed; its message is above.");
  }
  if (!existsSync(join(root, ".wxt", "tsconfig.json"))) quietly(process.execPath, [bin("wxt"), "prepare"]);
}

/** Runs the extension's build tool; its spinner, which fills logs with control codes, is left out of what it prints. */
export function wxt(args) {
  const ended = spawnSync(process.execPath, [bin("wxt"), ...args], { cwd: root, encoding: "utf8", env: process.env });
  const lines = `${ended.stdout}${ended.stderr}`.split("\n").map((line) => line.split(CLEAR_LINE).at(-1) ?? "");
  const text = CURSOR.reduce((all, code) => all.replaceAll(code, ""), lines.join("\n"));
  process.stdout.write(text);
  return ended.status === 0;
}

/** The script behind a command of an installed package. */
export function bin(name) {
  const scripts = {
    wxt: "wxt/bin/wxt.mjs",
    vitest: "vitest/vitest.mjs",
    tsc: "typescript/bin/tsc",
    biome: "@biomejs/biome/bin/biome",
    knip: "knip/bin/knip.js",
  };
  return join(root, "node_modules", ...scripts[name].split("/"));
}

function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function findBrowser() {
  if (process.env.CHROMIUM && runnable(process.env.CHROMIUM)) return process.env.CHROMIUM;
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => ["chromium", "chromium-browser", "google-chrome"].map((name) => join(folder, name)));
  return [...BROWSERS, ...onPath].find(runnable);
}

/** How to become root without a question, or undefined. */
function asRoot() {
  if (process.getuid?.() === 0) return [];
  return spawnSync("sudo", ["-n", "true"]).status === 0 ? ["sudo", "-n"] : undefined;
}

/** Installs Debian packages where that needs no question. */
function install(what, packages) {
  const before = asRoot();
  if (!before || !runnable("/usr/bin/apt-get")) return;
  say(`No ${what} found; installing it with apt-get ...`);
  const [program, ...apt] = [...before, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"];
  quietly(program, [...apt, "update", "-qq"]);
  quietly(program, [...apt, "install", "-y", "-qq", "--no-install-recommends", ...packages]);
}

/** The path of a Chromium, put into CHROMIUM for everything started from here; undefined (and said) when there is none. */
export function ensureBrowser() {
  if (!findBrowser()) install("Chromium", DEBIAN_PACKAGES);
  const found = findBrowser();
  if (found) process.env.CHROMIUM = found;
  else
    say(
      "No Chromium was found. Please install Chromium, Chrome or Edge (Debian: apt-get install chromium openssl), or set CHROMIUM to its program.",
    );
  return found;
}

/** Firefox is only for its own tests, which are skipped without it. */
export function ensureFirefox() {
  const found = () => FIREFOXES.some(runnable) || runnable(process.env.FIREFOX ?? "");
  if (!found()) install("Firefox", ["firefox-esr"]);
  if (!found()) say("No Firefox was found; its tests are skipped.");
}
