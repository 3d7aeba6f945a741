/** Serves the playground on loopback; with `quiet` a change of a file does not reload what is being looked at. */
import { fileURLToPath } from "node:url";
import { createServer } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Served {
  readonly address: string;
  close(): Promise<void>;
}

export async function servePlayground({ quiet = false, port = 0 } = {}): Promise<Served> {
  const server = await createServer({
    configFile: false,
    root: `${root}entrypoints/playground`,
    publicDir: `${root}public`,
    cacheDir: `${root}.output/playground-cache`,
    logLevel: "error",
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    // all at once: a module found late would reload the page while it is looked at
    optimizeDeps: { include: ["preact", "preact/hooks", "preact/jsx-runtime", "preact/jsx-dev-runtime"] },
    server: { host: "127.0.0.1", port, hmr: !quiet, fs: { allow: [root] } },
  });
  await server.listen();
  return { address: server.resolvedUrls!.local[0]!, close: () => server.close() };
}
