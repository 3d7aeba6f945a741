/** `npm run playground`: every component on canned runs in a page; with `--pictures` it takes their pictures and compares them with the last ones. */
import { compareWithLast, takePictures } from "./pictures.ts";
import { servePlayground } from "./playground-server.ts";

const rest = process.argv.slice(2);

if (rest.includes("--pictures")) {
  const { address, close } = await servePlayground({ quiet: true });
  const only = rest.filter((word) => !word.startsWith("--"));
  process.exitCode = await compareWithLast(await takePictures(address, only));
  await close();
} else {
  const { address } = await servePlayground({ port: 5180 });
  console.log(`Playground: ${address}\nCtrl+C ends it. Pictures of everything: npm run playground -- --pictures`);
}
