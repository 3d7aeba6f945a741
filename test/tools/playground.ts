/** `npm run playground`: every component on canned runs in a page; with `--pictures` it takes their pictures and compares them with those that `--accept` took as right. */
import { acceptPictures, compareWithAccepted, takePictures } from "./pictures.ts";
import { serveBuiltPlayground, servePlayground } from "./playground-server.ts";

const rest = process.argv.slice(2);
const only = rest.filter((word) => !word.startsWith("--"));

if (rest.includes("--accept")) acceptPictures(only);
else if (rest.includes("--pictures")) {
  const { address, close } = await serveBuiltPlayground();
  process.exitCode = await compareWithAccepted(await takePictures(address, only));
  await close();
} else {
  const { address } = await servePlayground(5180);
  console.log(`Playground: ${address}\nCtrl+C ends it. Pictures of everything: npm run playground -- --pictures`);
}
