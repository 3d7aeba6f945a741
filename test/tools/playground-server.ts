/** The playground on loopback: as it is written, for who changes it, or built once, for who looks at many of its scenes. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, createServer, type InlineConfig, preview } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));

const PLAYGROUND: InlineConfig = {
  configFile: false,
  root: `${root}entrypoints/playground`,
  publicDir: `${root}public`,
  logLevel: "error",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
};

export interface Served {
  readonly address: string;
  close(): Promise<void>;
}

/** A change of a file is shown at once. */
export async function servePlayground(port: number): Promise<Served> {
  const server = await createServer({
    ...PLAYGROUND,
    cacheDir: `${root}.output/playground-cache`,
    // all at once: a module found late would reload the page while it is looked at
    optimizeDeps: { include: ["preact", "preact/hooks", "preact/jsx-runtime", "preact/jsx-dev-runtime"] },
    server: { host: "127.0.0.1", port, fs: { allow: [root] } },
  });
  await server.listen();
  return { address: server.resolvedUrls!.local[0]!, close: () => server.close() };
}

/** As it is now, in four files instead of hundreds; styles as the extension's own build makes them. */
export async function serveBuiltPlayground(): Promise<Served> {
  const outDir = mkdtempSync(join(tmpdir(), "hardeasy-playground-"));
  const cssTarget = ["chrome123", "firefox128"];
  // Under the test runner the mode is "test", in which packages carry what only development needs.
  await build({ ...PLAYGROUND, mode: "production", build: { outDir, emptyOutDir: true, cssTarget, minify: false } });
  const server = await preview({ ...PLAYGROUND, build: { outDir }, preview: { host: "127.0.0.1", port: 0 } });
  return {
    address: server.resolvedUrls!.local[0]!,
    async close() {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
