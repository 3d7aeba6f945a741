/** The Firefox build in a real Firefox, with the sample site behind the real address through a proxy that lets nothing else pass. */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { SITE_HOST, type Site, startSite } from "../sample/site.ts";
import { putForwardIn } from "./day.ts";

const BUILT = fileURLToPath(new URL("../../.output/firefox-mv3", import.meta.url));
const ADDON = "hardeasy@hardeasy.example";
/** Firefox picks a random address for an extension's pages; a fixed one lets a test open them. */
const ADDRESS = "6f0a3f5e-3c52-4b54-9a0e-5c1d8f2b7a10";
const FIREFOX = [
  process.env.FIREFOX ?? "",
  "/usr/bin/firefox",
  "/usr/bin/firefox-esr",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
].find((path) => path !== "" && existsSync(path));

export const hasFirefox = FIREFOX !== undefined;

export interface LaunchedFirefox {
  readonly browser: Browser;
  readonly site: Site;
  /** hosts that Firefox tried to reach and did not */
  readonly refused: readonly string[];
  /** the same version once more, as an update comes: old scripts end, new ones are brought into open pages */
  update(): Promise<unknown>;
  open(page: "popup" | "sidepanel" | "history"): Promise<Page>;
  close(): Promise<void>;
}

export async function launchFirefox({ today }: { today: string }): Promise<LaunchedFirefox> {
  if (!existsSync(join(BUILT, "manifest.json")))
    execFileSync("npm", ["run", "-s", "build:firefox"], { cwd: fileURLToPath(new URL("../..", import.meta.url)) });
  const site = await startSite({ today });
  const refused: string[] = [];
  const proxy = await startProxy(site.port, refused);
  const profile = mkdtempSync(join(tmpdir(), "hardeasy-firefox-"));
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: FIREFOX,
    headless: true,
    acceptInsecureCerts: true,
    userDataDir: profile,
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: {
      "network.proxy.type": 1,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": proxy.port,
      "network.proxy.allow_hijacking_localhost": true,
      "extensions.webextensions.uuids": JSON.stringify({ [ADDON]: ADDRESS }),
    },
  });
  const extension = join(profile, "extension");
  cpSync(BUILT, extension, { recursive: true });
  putForwardIn(extension);
  await browser.installExtension(extension);
  return {
    browser,
    site,
    refused,
    update: () => browser.installExtension(extension),
    async open(name) {
      const page = await browser.newPage();
      // The load event of extension pages never reaches the driver: what is asked of the page afterwards waits for it.
      await page.goto(`moz-extension://${ADDRESS}/${name}.html`, { timeout: 100 }).catch(() => undefined);
      return page;
    },
    async close() {
      await browser.close();
      await proxy.close();
      await site.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

async function startProxy(target: number, refused: string[]): Promise<{ port: number; close(): Promise<void> }> {
  const open = new Set<Socket>();
  const server = createServer((_request, response) => response.writeHead(403).end());
  server.on("connect", (request, client: Socket) => {
    open.add(client);
    client.on("error", () => client.destroy());
    if (request.url !== `${SITE_HOST}:443`) {
      refused.push(request.url ?? "");
      client.end("HTTP/1.1 403 Forbidden\r\n\r\n");
      return;
    }
    const onward = connect(target, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      onward.pipe(client);
      client.pipe(onward);
    });
    onward.on("error", () => client.destroy());
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((closed) => {
        for (const socket of open) socket.destroy();
        server.close(() => closed());
      }),
  };
}
