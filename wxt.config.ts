import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { defineConfig } from "wxt";
import { packSmall } from "./test/tools/pack-small.ts";
import { packedMessages } from "./test/tools/packed-messages.ts";

/**
 * A content script is its `main` and nothing more. What the build tool puts around it, for reloading while developing and for
 * messages nobody reads, is 3 KB on every page of a site.
 */
const mainAlone: Plugin = {
  name: "main-alone",
  enforce: "pre",
  transform(_code, id) {
    const entrance = /content-script-isolated-world-entrypoint\?(.+)$/.exec(id)?.[1];
    return entrance && `import script from ${JSON.stringify(entrance)};\nscript.main();`;
  },
};

/**
 * Most of what the feed is given runs at once. Compiled as a whole, it is read once; function by function, as they are
 * first called, each is read again. On a run's page that costs more than it saves.
 */
const compiledWhole: Plugin = {
  name: "compiled-whole",
  apply: ({ build }) => !!build?.lib,
  config: () => ({ build: { rolldownOptions: { output: { postBanner } } } }),
};

const postBanner = ({ fileName }: { readonly fileName: string }) =>
  fileName.includes("activity") ? "" : "//# allFunctionsCalledOnLoad";

/** Figures under one name, only ever asked for one by one, are written into the places that use them, as single constants are. */
const figuresInPlace: Plugin = {
  name: "figures-in-place",
  enforce: "pre",
  apply: "build",
  transform: (code, id) => (/\/(core|components)\/.*\.tsx?$/.test(id) ? inPlace(code) : undefined),
};

const FIGURES = /^const ([A-Z_]+)\b[^=\n]* = \{((?:\s*\w+: [\d._]+,?)+)\s*\}(?: as const)?;$/gm;

const inPlace = (code: string): string =>
  [...code.matchAll(FIGURES)].reduce((all, [whole, name, body]) => {
    const figures = new Map([...body!.matchAll(/(\w+): ([\d._]+)/g)].map(([, key, figure]) => [key!, figure!]));
    const asked = new RegExp(`\\b${name}\\b(?:\\.(\\w+))?`, "g");
    const rest = all.replace(whole, "");
    const isKnown = [...rest.matchAll(asked)].every(([, key = ""]) => figures.has(key));
    return isKnown ? rest.replace(asked, (_, key) => figures.get(key)!) : all;
  }, code);

/** The build tool's plugins for pages, of which there are none: they would be two files before every page's first picture. */
const HTML_PLUGINS = "virtual:wxt-html-plugins";
const EMPTY = "\0empty";

/**
 * What loads the rest of the panel after its picture. The build tool's own asks what is there already, for pages that load many parts
 * in any order, and is three times as long; it is read before that picture.
 */
const PRELOAD = "\0vite/preload-helper.js";
const OWN_PRELOAD = `export const __vitePreload = async (load, files = []) => {
  await Promise.all(files.map((file) => new Promise((done, fail) => {
    const style = /css$/.test(file);
    document.head.append(Object.assign(document.createElement("link"), {
      rel: style ? "stylesheet" : "modulepreload", href: "/" + file, onload: done, onerror: fail,
    }));
    style || done();
  })));
  return load();
}`;

const IN_PLACE: Readonly<Record<string, string>> = { [EMPTY]: "", [PRELOAD]: OWN_PRELOAD };

/** What the panel starts with, and marks what is made once more for it. */
const START = "/sidepanel/main.ts";
const OWN = "?own";

/** Of the pages, which are built together with the background. */
const pages: Plugin = {
  name: "pages",
  enforce: "pre",
  apply: ({ build }) => !build?.lib,
  async resolveId(id, from = "", { kind }) {
    if (id === HTML_PLUGINS) return { id: EMPTY, moduleSideEffects: false };
    // The panel's start is one file and shares nothing with others.
    if (kind !== "import-statement" || !(from.endsWith(START) || from.endsWith(OWN))) return undefined;
    const found = await this.resolve(id, from.replace(OWN, ""));
    return found && !found.id.startsWith("\0") ? { ...found, id: found.id + OWN } : found;
  },
  load: (id) => IN_PLACE[id] ?? (id.endsWith(OWN) ? readFileSync(id.replace(OWN, ""), "utf8") : undefined),
  // Each version of an extension has a folder of its own: a name that tells of the contents serves nobody, and hundreds of them do not pack.
  outputOptions: (output) => ({ ...output, ...NAMES }),
  config: () => ({ build: { rolldownOptions: { output: { codeSplitting: { groups: shared() } } } } }),
  transformIndexHtml: {
    order: "post",
    handler: (html, { path }) => standingFirst(path.includes("sidepanel") ? html.replace("<script ", HELD) : html),
  },
  generateBundle(_options, bundle) {
    for (const each of Object.values(bundle))
      if (each.type === "asset" && each.fileName.endsWith(".css")) each.source = lettersFollow(`${each.source}`);
  },
  buildStart() {
    // So the import's worker shares their files instead of carrying them twice.
    const id = join(import.meta.dirname, "entrypoints/history/import-worker.ts");
    this.emitFile({ type: "chunk", id, fileName: "import-worker.js" });
  },
};

const NAMES = {
  entryFileNames: ({ facadeModuleId }: { readonly facadeModuleId: string | null }) =>
    /\.html$/.test(facadeModuleId ?? "") ? "chunks/[name].js" : "[name].js",
  chunkFileNames: "chunks/[name].js",
  assetFileNames: "assets/[name].[ext]",
};

/** px a rem, where the browser's own letters are as they come */
const REM = 16;

/** Letters of our pages grow with the browser's own; on a site, whose root we do not know, they are px as written. */
const lettersFollow = (css: string) =>
  css.replace(/\b(font|font-size|line-height):[^;}]+/g, (rule) =>
    rule.replace(/([\d.]+)px/g, (_, px) => `${px / REM}rem`.replace(/^0/, "")),
  );

/** The panel's first picture is drawn by its script: one without it would only be in its way; and it has no need of the styles. */
const HELD = '<script async blocking="render" ';

/** Before the style sheets of its own that are written to stand on it; without what only who reads the source sees. */
function standingFirst(html: string): string {
  const [sheet = ""] = /\s*<link[^>]*page\.css">/.exec(html) ?? [];
  return lettersFollow(html)
    .replace(sheet, "")
    .replace("</title>", `</title>${sheet}`)
    .replace(/<!--.*?-->|\n\s*| crossorigin/gs, "");
}

/** What more than one page needs stands in few files: each more is a way to the browser's own process, and begins to be packed anew. */
const shared = () => [
  // The import's worker draws nothing and opens no database.
  { ...neededBy("runs", "history/import-worker.ts"), minShareCount: 2 },
  // The background is woken often.
  { ...neededBy("core", "background/index.ts"), minShareCount: 2 },
  { name: "parts", test: /\.(tsx?|m?js)$/, minShareCount: 2 },
];

/** What is loaded before an entrance of ours runs. */
function neededBy(debugName: string, entry: string) {
  const start = join(import.meta.dirname, "entrypoints", entry);
  let needed: Set<string> | undefined;
  const name = (id: string, context: ChunkingContext) => {
    if (!needed) {
      needed = new Set([start]);
      for (const one of needed) for (const next of context.getModuleInfo(one)?.importedIds ?? []) needed.add(next);
      needed.delete(start);
    }
    return needed.has(id) ? debugName : null;
  };
  return { debugName, name };
}

/**
 * What packages ask before they carry on without it. Process and module loaders are not in a browser; by navigator and location they
 * look for old Safari and for a server of one's own; the rest every browser has that we run in.
 */
const ASKED_FOR = {
  ...typed("undefined", "process define navigator location SharedArrayBuffer"),
  ...typed("object", "self window globalThis Reflect crypto console"),
  ...typed("function", "Promise AggregateError Symbol BroadcastChannel FinalizationRegistry WeakRef Blob"),
  ...typed("function", "addEventListener dispatchEvent"),
  "window.__PREACT_SIGNALS_DEVTOOLS__": "undefined",
};

function typed(type: string, names: string) {
  return Object.fromEntries(names.split(" ").map((name) => [`typeof ${name}`, JSON.stringify(type)]));
}

interface ChunkingContext {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    // Vite 8 compiles JSX itself; no Babel, no preset.
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    define: ASKED_FOR,
    // The package's own entrance leads to code for browsers of ten years ago.
    resolve: { alias: { dexie: "dexie/dist/modern/dexie.mjs" } },
    plugins: [mainAlone, figuresInPlace, compiledWhole, pages],
    build: {
      // light-dark() as written: what stands in for it in older browsers is twice as long.
      cssTarget: ["chrome123", "firefox128"],
      modulePreload: { polyfill: false },
      // Only a constant that is declared as one is written into the places that use it.
      rolldownOptions: { output: { topLevelVar: false }, optimization: { inlineConst: { mode: "all", pass: 3 } } },
    },
  }),
  manifest: ({ browser }) => ({
    name: "Hardeasy",
    description: "__MSG_extension_description__",
    default_locale: "en",
    permissions: ["storage", "unlimitedStorage", "scripting", "alarms"],
    host_permissions: ["https://www.strava.com/*"],
    icons: { 16: "icon/icon-16.png", 32: "icon/icon-32.png", 128: "icon/icon-128.png" },
    action: { default_title: "Hardeasy" },
    options_ui: { page: "history.html", open_in_tab: true },
    ...(browser !== "firefox" && { minimum_chrome_version: "123" }),
    ...(browser === "firefox" && {
      browser_specific_settings: {
        gecko: {
          id: "hardeasy@hardeasy.example",
          strict_min_version: "128.0",
          data_collection_permissions: { required: ["none"] },
        },
      },
    }),
  }),
  hooks: {
    // The playground is for looking at components while developing; no build carries it.
    "entrypoints:found": (wxt, found) => {
      const playground = found.findIndex((entrypoint) => entrypoint.name === "playground");
      if (wxt.config.command === "build" && playground >= 0) found.splice(playground, 1);
    },
    // Messages are written for people; what is packed is read by programs.
    "build:publicAssets": (_wxt, files) => {
      const packed = packedMessages();
      for (const [i, { relativeDest }] of files.entries()) {
        const messages = packed.get(/^_locales\/(\w+)\/messages\.json$/.exec(relativeDest)?.[1] ?? "");
        if (messages) files[i] = { relativeDest, contents: JSON.stringify(messages) };
      }
    },
    "zip:extension:done": (wxt, zip) => packSmall(wxt.config.outDir, zip),
    // WXT takes an entrypoint named "history" for a replacement of the browser's own history page; ours is a plain page.
    "build:manifestGenerated": (_wxt, manifest) => {
      delete manifest.chrome_url_overrides;
    },
  },
  zip: { artifactTemplate: "hardeasy-{{version}}-{{browser}}-{{manifestVersion}}.zip" },
});
