/** The side panel: the top of the week as it was last drawn; what draws, and all that is below it, is loaded after that picture. */
import { readGlance } from "../../core/store/glance.ts";
import { isOf, type Picture, readPicture } from "../../core/store/picture.ts";
import { today } from "../background/today.ts";

const root = document.getElementById("root")!;
const start = () => import("./start.tsx");

/** After the next picture: what is loaded now must not hold it up. */
const afterPicture = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));

async function open(): Promise<void> {
  const picture = readPicture(today());
  const style = picture && show(picture);
  // Where nothing is kept, or it cannot be read, the database says it all a little later.
  const glance = await readGlance(today()).catch(() => undefined);
  if (glance && !isOf(picture, glance)) (await start()).draw(glance, root);
  if (glance || picture) await afterPicture();
  // Asked for first, its styles stand before those of all the rest.
  void start();
  const { openWhole } = await import("./whole.tsx");
  await openWhole(root, (glance ?? picture) !== undefined);
  style?.remove();
}

/** Its words were written as text when it was drawn, and are read as text again. */
function show({ language, css, html }: Picture): Element {
  const style = document.createElement("style");
  style.textContent = css;
  document.head.append(style);
  document.documentElement.lang = language;
  root.innerHTML = html;
  return style;
}

void open();
