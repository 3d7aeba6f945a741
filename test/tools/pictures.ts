/** Pictures of every scene of the playground, and how they differ from the ones last accepted, as a page to look at. */
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";

const FOLDER = join(import.meta.dirname, "../../.output/pictures");
const [NOW, BEFORE] = [join(FOLDER, "now"), join(FOLDER, "accepted")];

/** How a scene is looked at; the first two everywhere, the others narrow: long words, other scripts, miles. */
interface Looks {
  readonly language: string;
  readonly units: "metric" | "imperial";
  readonly theme: "light" | "dark";
  readonly allWidths: boolean;
}
const OTHERS = ["fr", "es", "pt", "it", "nl", "pl", "tr"];
const LOOKS: readonly Looks[] = [
  { language: "en", units: "metric", theme: "light", allWidths: true },
  { language: "en", units: "metric", theme: "dark", allWidths: true },
  { language: "de", units: "imperial", theme: "light", allWidths: false },
  { language: "ja", units: "metric", theme: "dark", allWidths: false },
  ...OTHERS.map((language) => ({ language, units: "metric", theme: "light", allWidths: false }) as const),
];

const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none", "--force-color-profile=srgb"],
  });

/** Into `now`; `only` names scenes by how they begin, or languages with a colon as in `:de`. */
export async function takePictures(address: string, only: readonly string[]): Promise<readonly string[]> {
  // a scene that is no more leaves no picture behind
  if (only.length === 0) rmSync(NOW, { recursive: true, force: true });
  mkdirSync(NOW, { recursive: true });
  const browser = await launch();
  const page = await browser.newPage({ reducedMotion: "reduce" });
  page.on("pageerror", (error) => console.log(error.message));
  page.on("console", (message) => message.type() === "error" && console.log(message.text()));
  const scenes = await scenesOf(page, address);
  const wanted = only.filter((word) => !word.startsWith(":"));
  const languages = only.flatMap((word) => (word.startsWith(":") ? [word.slice(1)] : []));
  const taken: string[] = [];
  for (const looks of LOOKS) {
    if (languages.length > 0 && !languages.includes(looks.language)) continue;
    for (const [scene, widths] of Object.entries(scenes)) {
      if (wanted.length > 0 && !wanted.some((word) => scene.startsWith(word))) continue;
      for (const width of looks.allWidths ? widths : widths.slice(0, 1))
        taken.push(await takeOne(page, address, scene, width, looks));
    }
  }
  await browser.close();
  return taken;
}

async function scenesOf(page: Page, address: string): Promise<Record<string, number[]>> {
  await page.goto(address);
  await page.locator("#root[data-drawn]").waitFor({ state: "attached", timeout: 10_000 });
  const frames = await page.locator("iframe").evaluateAll((all) => all.map((one) => (one as HTMLIFrameElement).title));
  const scenes: Record<string, number[]> = {};
  for (const [name, width] of frames.map((title) => title.split(" ")))
    scenes[name!] = [...(scenes[name!] ?? []), Number(width)];
  return scenes;
}

async function takeOne(page: Page, address: string, scene: string, width: number, looks: Looks): Promise<string> {
  const { language, units, theme } = looks;
  await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
  await page.setViewportSize({ width, height: 560 });
  await page.goto(`${address}?${new URLSearchParams({ show: scene, language, units })}`);
  await page.locator("#root[data-drawn]").waitFor({ state: "attached", timeout: 10_000 });
  // as high as what is in it, so that nothing that sticks to the window's edge lies over it
  const height = await page.evaluate(() => Math.max(560, document.documentElement.scrollHeight));
  await page.setViewportSize({ width, height });
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const name = `${scene}-${width}-${language}-${theme}.png`;
  if (sideways > 0) console.log(`${name}: ${sideways} px wider than its window`);
  await page.screenshot({ path: join(NOW, name), fullPage: true });
  return name;
}

const inFolder = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder) : []);

/** What is in `now` is right: it is what the next pictures are compared with. `only` names scenes by how they begin. */
export function acceptPictures(only: readonly string[]): void {
  const wanted = (name: string) => only.length === 0 || only.some((word) => name.startsWith(word));
  const [now, before] = [inFolder(NOW).filter(wanted), inFolder(BEFORE).filter(wanted)];
  mkdirSync(BEFORE, { recursive: true });
  for (const name of before) if (!now.includes(name)) rmSync(join(BEFORE, name));
  for (const name of now) copyFileSync(join(NOW, name), join(BEFORE, name));
  console.log(`${now.length} pictures accepted`);
}

/** Says what is new, gone or different, and writes the page that shows it; 1 where something differs. */
export async function compareWithAccepted(taken: readonly string[]): Promise<number> {
  const before = new Set(inFolder(BEFORE));
  const added = taken.filter((name) => !before.has(name));
  const gone = [...before].filter((name) => !existsSync(join(NOW, name)));
  const touched = taken.filter((name) => before.has(name) && hash(join(NOW, name)) !== hash(join(BEFORE, name)));
  const differing = await differences(touched);
  writeFileSync(join(FOLDER, "index.html"), pageOf({ taken, added, gone, differing }));
  const changed = differing.filter(({ pixels }) => pixels > 0);
  for (const { name, pixels } of changed) console.log(`${name}: ${pixels} pixels differ`);
  console.log(
    `${taken.length} pictures, ${added.length} new, ${gone.length} gone, ${changed.length} different: .output/pictures/index.html`,
  );
  if (added.length + gone.length + changed.length > 0) console.log(`Looked at and right? ${ACCEPT}`);
  return changed.length > 0 ? 1 : 0;
}

const ACCEPT = "npm run playground -- --accept";

interface Difference {
  readonly name: string;
  readonly pixels: number;
  /** address of a picture with what differs in red */
  readonly picture: string;
}

const hash = (path: string): string => createHash("sha256").update(readFileSync(path)).digest("hex");
const inline = (path: string): string => `data:image/png;base64,${readFileSync(path).toString("base64")}`;

/** Compared by a browser, which can read its own pictures: no decoder is needed. */
async function differences(names: readonly string[]): Promise<readonly Difference[]> {
  if (names.length === 0) return [];
  const browser = await launch();
  const page = await browser.newPage();
  const found: Difference[] = [];
  for (const name of names) {
    const pair = [inline(join(BEFORE, name)), inline(join(NOW, name))] as const;
    found.push({ name, ...(await page.evaluate(compareInPage, pair)) });
  }
  await browser.close();
  return found;
}

/** Runs in the page: counts the pixels that differ by more than a hair and marks them. */
async function compareInPage(pair: readonly [string, string]): Promise<{ pixels: number; picture: string }> {
  const images = await Promise.all(
    pair.map(async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      return image;
    }),
  );
  const width = Math.max(...images.map((image) => image.width));
  const height = Math.max(...images.map((image) => image.height));
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const brush = canvas.getContext("2d", { willReadFrequently: true })!;
  const [before, now] = images.map((image) => {
    brush.clearRect(0, 0, width, height);
    brush.drawImage(image, 0, 0);
    return brush.getImageData(0, 0, width, height);
  });
  let pixels = 0;
  for (let i = 0; i < now!.data.length; i += 4) {
    const off = [0, 1, 2, 3].some((part) => Math.abs(now!.data[i + part]! - before!.data[i + part]!) > 2);
    if (off) pixels++;
    now!.data.set(off ? [220, 0, 60, 255] : [...now!.data.slice(i, i + 3), 70], i);
  }
  brush.putImageData(now!, 0, 0);
  return { pixels, picture: canvas.toDataURL("image/png") };
}

interface Compared {
  readonly taken: readonly string[];
  readonly added: readonly string[];
  readonly gone: readonly string[];
  readonly differing: readonly Difference[];
}

function pageOf({ taken, added, gone, differing }: Compared): string {
  const figure = (caption: string, source: string) =>
    `<figure><figcaption>${caption}</figcaption><img loading="lazy" alt="${caption}" src="${source}"></figure>`;
  const changed = differing.filter(({ pixels }) => pixels > 0).sort((a, b) => b.pixels - a.pixels);
  const sections = [
    ...changed.map(({ name, pixels, picture }) => [
      `${name}: ${pixels} pixels`,
      figure("accepted", `accepted/${name}`) + figure("now", `now/${name}`) + figure("difference", picture),
    ]),
    ...added.map((name) => [`${name}: new`, figure("now", `now/${name}`)]),
    ...gone.map((name) => [`${name}: gone`, figure("accepted", `accepted/${name}`)]),
    ["All", taken.map((name) => figure(name, `now/${name}`)).join("")],
  ];
  const sum = `${changed.length} different, ${added.length} new, ${gone.length} gone of ${taken.length} pictures`;
  return `<!doctype html><meta charset="utf-8"><title>Pictures</title>
<style>body{font:14px system-ui;margin:24px;background:#888}div{display:grid;grid-template-columns:repeat(auto-fill,minmax(320px,1fr));gap:16px;align-items:start}figure{margin:0}img{max-width:100%;background:#fff}</style>
<h1>${sum}</h1><p>The most changed first. When all of it is right: <code>${ACCEPT}</code>, or with the names of scenes after it.
${sections.map(([title, body]) => `<h2>${title}</h2><div>${body}</div>`).join("\n")}\n`;
}
