/** The built extension in a real Chromium with the sample site behind the real addresses, and nothing else reachable. */
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BrowserContext, chromium, type Page, type Worker } from "playwright-core";
import type { SiteActivity } from "../sample/site/activities.ts";
import type { SiteUnits } from "../sample/site/display.ts";
import { type Fault, SITE_HOST, type Site, startSite } from "../sample/site.ts";
import { CLOCK, putForwardIn } from "./day.ts";

export const BUILT = fileURLToPath(new URL("../../.output/chrome-mv3", import.meta.url));
export const SITE = `https://${SITE_HOST}`;
/** A fixed day, so that tests see the same season every time. */
export const TODAY = "2026-03-12";

export interface LaunchOptions {
  /** a profile folder that is kept; a throw-away one otherwise */
  readonly profile?: string;
  /** a site that is already running, for a second browser; it is left running by `close` */
  readonly site?: Site;
  readonly today?: string;
  readonly units?: SiteUnits;
  readonly faults?: readonly Fault[];
  /** what the site holds; the sample season otherwise */
  readonly activities?: readonly SiteActivity[];
  /** shows the window */
  readonly visible?: boolean;
  /** the browser's own; English otherwise */
  readonly language?: string;
  /** px; the browser's own setting, 16 otherwise */
  readonly letters?: number;
  readonly extension?: string;
}

export interface Launched {
  readonly context: BrowserContext;
  readonly site: Site;
  readonly serviceWorker: Worker;
  readonly extensionId: string;
  readonly profile: string;
  /** address of a page of the extension: `page("popup")` */
  address(page: "popup" | "sidepanel" | "history" | "welcome"): string;
  /** stops the extension's worker, as the browser does when it is idle */
  stopWorker(): Promise<void>;
  /** ends the browser the hard way, as a crash does; the profile stays */
  kill(): Promise<void>;
  close(): Promise<void>;
}

export async function launch(options: LaunchOptions = {}): Promise<Launched> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), "hardeasy-profile-"));
  const extension = installed(options.extension ?? BUILT, profile);
  // A kept profile would go on with the worker script of the last launch.
  rmSync(join(profile, "Default", "Service Worker"), { recursive: true, force: true });
  const site = options.site ?? (await startSite({ today: TODAY, ...options }));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    headless: false,
    args: argumentsFor({ ...options, extension, port: site.port }),
    ignoreDefaultArgs: ["--disable-extensions"],
    ignoreHTTPSErrors: true,
    locale: "en-US",
    viewport: options.visible ? null : { width: 1200, height: 900 },
  });
  if (CLOCK) await context.addInitScript(CLOCK);
  const serviceWorker =
    context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker", { timeout: 30_000 }));
  const extensionId = new URL(serviceWorker.url()).host;
  const address = (page: string) => `chrome-extension://${extensionId}/${page}.html`;
  const leave = async () => {
    if (!options.site) await site.close();
    if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  return {
    context,
    site,
    serviceWorker,
    extensionId,
    profile,
    address,
    stopWorker: () => stopWorker(context, address("popup")),
    async kill() {
      await killBrowser(context);
      await leave();
    },
    async close() {
      await context.close();
      await leave();
    },
  };
}

/** A copy of the build inside the profile: the path decides the extension's id, and a build meanwhile does not pull it away. */
function installed(built: string, profile: string): string {
  if (!existsSync(join(built, "manifest.json"))) throw new Error("The extension is not built: npm run build");
  const copy = join(profile, "extension");
  rmSync(copy, { recursive: true, force: true });
  cpSync(built, copy, { recursive: true });
  putForwardIn(copy);
  return copy;
}

interface Arguments extends Pick<LaunchOptions, "visible" | "language" | "letters"> {
  readonly extension: string;
  readonly port: number;
}

function argumentsFor({ extension, port, visible = false, language = "en-US", letters = 16 }: Arguments): string[] {
  return [
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    ...(visible ? [] : ["--headless=new"]),
    ...(process.getuid?.() === 0 || !visible ? ["--no-sandbox"] : []),
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-search-engine-choice-screen",
    "--ignore-certificate-errors",
    `--lang=${language}`,
    `--blink-settings=defaultFontSize=${letters}`,
    "--force-color-profile=srgb",
    "--font-render-hinting=none",
    `--host-resolver-rules=MAP ${SITE_HOST}:443 127.0.0.1:${port},MAP * ~NOTFOUND,EXCLUDE 127.0.0.1,EXCLUDE localhost`,
  ];
}

/** The browser's own switch for it is reached from any page of the extension. */
async function stopWorker(context: BrowserContext, address: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(address);
  const session = await context.newCDPSession(page);
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  await session.detach();
  await page.close();
}

async function killBrowser(context: BrowserContext): Promise<void> {
  const browser = context.browser();
  if (!browser) throw new Error("no browser to end");
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const own = processInfo.find((each) => each.type === "browser");
  if (!own) throw new Error("the browser's process is not listed");
  const closed = new Promise<void>((done) => context.once("close", () => done()));
  process.kill(own.id, "SIGKILL");
  await closed;
}

/** What the overlays of a page say, one entry an overlay in page order. */
export interface Overlay {
  readonly tag: string;
  readonly activity: string;
  readonly state: string;
  readonly label: string;
  readonly family: string;
  readonly day: string;
  readonly violations: number;
  readonly structure: string;
}

export const overlays = (page: Page): Promise<readonly Overlay[]> =>
  page.locator("hardeasy-badge, hardeasy-run").evaluateAll((all) =>
    all.map((each) => ({
      tag: each.localName,
      activity: each.getAttribute("data-activity") ?? "",
      state: each.getAttribute("data-state") ?? "",
      label: each.getAttribute("data-label") ?? "",
      family: each.getAttribute("data-family") ?? "",
      day: each.getAttribute("data-day") ?? "",
      violations: Number(each.getAttribute("data-violations") ?? 0),
      structure: each.getAttribute("data-structure") ?? "",
    })),
  );
