/** `npm run playground`: every component on canned runs in a page; with `--pictures` it takes their pictures and compares them with the last ones. */
import { fileURLToPath } from "node:url";
import { createServer } from "vite";
import { compareWithLast, takePictures } from "./pictures.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const rest = process.argv.slice(2);

const server = await createServer({
  configFile: false,
  root: `${root}entrypoints/playground`,
  publicDir: `${root}public`,
  cacheDir: `${root}.output/playground-cache`,
  logLevel: "error",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  // all at once: a module found late would reload the page under a picture
  optimizeDeps: { include: ["preact", "preact/hooks", "preact/jsx-runtime", "preact/jsx-dev-runtime"] },
  server: { host: "127.0.0.1", port: 5180, hmr: !rest.includes("--pictures"), fs: { allow: [root] } },
});
await server.listen();
const address = server.resolvedUrls!.local[0]!;

if (rest.includes("--pictures")) {
  const only = rest.filter((word) => !word.startsWith("--"));
  const taken = await takePictures(address, only);
  process.exitCode = await compareWithLast(taken);
  await server.close();
} else {
  console.log(`Playground: ${address}\nCtrl+C ends it. Pictures of everything: npm run playground -- --pictures`);
}
