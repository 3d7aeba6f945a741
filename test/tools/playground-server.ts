/** The playground on loopback: as it is written, for who changes it, or built once, for who looks at many of its scenes. */
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { extname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build, createServer as createViteServer, type InlineConfig, type Rolldown } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));

const PUBLIC = join(root, "public");

const PLAYGROUND: InlineConfig = {
  configFile: false,
  root: `${root}entrypoints/playground`,
  publicDir: PUBLIC,
  logLevel: "error",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
};

export interface Served {
  readonly address: string;
  close(): Promise<void>;
}

/** A change of a file is shown at once. */
export async function servePlayground(port: number): Promise<Served> {
  const server = await createViteServer({
    ...PLAYGROUND,
    cacheDir: `${root}.output/playground-cache`,
    // all at once: a module found late would reload the page while it is looked at
    optimizeDeps: { include: ["preact", "preact/hooks", "preact/jsx-runtime", "preact/jsx-dev-runtime"] },
    server: { host: "127.0.0.1", port, fs: { allow: [root] } },
  });
  await server.listen();
  return { address: server.resolvedUrls!.local[0]!, close: () => server.close() };
}

/** As it is now, in four files instead of hundreds, built once for all who ask; styles as the extension's own build makes them. */
export async function serveBuiltPlayground(): Promise<Served> {
  built ??= buildPlayground();
  const files = await built;
  const server = createServer(({ url = "/" }, response) => {
    const path = url.replace(/\?.*/, "");
    const file = files.get(path);
    // A page is looked at hundreds of times: what has its contents in its name is not asked for again.
    const kept = path.startsWith("/assets/") ? "max-age=3600, immutable" : "no-cache";
    response.writeHead(file ? 200 : 404, {
      "Content-Type": TYPES[extname(path)] ?? TYPES[".html"],
      "Cache-Control": kept,
    });
    response.end(file);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
};

type Files = ReadonlyMap<string, Uint8Array | string>;
let built: Promise<Files> | undefined;

async function buildPlayground(): Promise<Files> {
  const cssTarget = ["chrome123", "firefox128"];
  // Under the test runner the mode is "test", in which packages carry what only development needs.
  const made = await build({ ...PLAYGROUND, mode: "production", build: { write: false, cssTarget, minify: false } });
  const files = new Map<string, Uint8Array | string>();
  for (const name of readdirSync(PUBLIC, { recursive: true, encoding: "utf8" }))
    if (extname(name)) files.set(`/${name.replaceAll(sep, "/")}`, readFileSync(join(PUBLIC, name)));
  for (const one of (made as Rolldown.RolldownOutput).output)
    files.set(`/${one.fileName}`, one.type === "chunk" ? one.code : one.source);
  // For its tests: half a megabyte that need not be handed to each of hundreds of pages anew.
  files.set("/assets/axe.js", readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js")));
  return files.set("/", files.get("/index.html")!);
}
