/** The playground in a real browser, one scene at a time. */
import { type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { serveBuiltPlayground } from "../tools/playground-server.ts";
import { CLOCK } from "./day.ts";

/** language, units, dir … as in the playground's address */
export type Looks = Readonly<Record<string, string>>;

export interface Scenes {
  readonly page: Page;
  show(scene: string, looks?: Looks): Promise<void>;
  /** the names of all scenes */
  names(): Promise<readonly string[]>;
  close(): Promise<void>;
}

interface Options extends BrowserContextOptions {
  readonly bars?: boolean;
}

/** `bars`: scroll bars that take room, as on most desktops */
export async function openScenes({ bars = false, ...options }: Options = {}): Promise<Scenes> {
  const served = await serveBuiltPlayground();
  const args = ["--no-sandbox", "--disable-gpu"];
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args,
    ...(bars && { ignoreDefaultArgs: ["--hide-scrollbars"] }),
  });
  const page = await browser.newPage({ viewport: { width: 360, height: 640 }, reducedMotion: "reduce", ...options });
  if (CLOCK) await page.addInitScript(CLOCK);
  return {
    page,
    async show(scene, looks = {}) {
      await page.goto(`${served.address}?${new URLSearchParams({ show: scene, ...looks })}`);
      await page.locator("#root[data-drawn]").waitFor({ state: "attached" });
    },
    async names() {
      await page.goto(served.address);
      await page.locator("#root[data-drawn]").waitFor({ state: "attached" });
      const frames = page.locator("iframe");
      const titles = await frames.evaluateAll((all) => all.map((one) => (one as HTMLIFrameElement).title));
      return [...new Set(titles.map((title) => title.split(" ")[0]!))];
    },
    async close() {
      await browser.close();
      await served.close();
    },
  };
}
