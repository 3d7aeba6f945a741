/** The side panel: the top of the week as it was last drawn; what draws, and all that is below it, is loaded after that picture. */
import { type Picture, pictured, picturedBefore } from "../../core/store/picture.ts";
import { today } from "../background/today.ts";

const place = () => document.getElementById("root")!;
// This script runs as soon as it is there, whether or not the page has been read to its end.
if (!place()) await new Promise((read) => addEventListener("DOMContentLoaded", read));
const root = place();

const nextFrame = () => new Promise<unknown>(requestAnimationFrame);

/** As the frame after it begins, the picture is there: what is loaded earlier holds it up. */
const afterPicture = () => nextFrame().then(nextFrame);

async function open(): Promise<void> {
  // On its way while the page's own answer, which this script stands still for, is fetched.
  const asked = pictured(today());
  const before = picturedBefore(today());
  if (before) show(before);
  // Where nothing is kept, or it cannot be read, the database says it all a little later.
  const now = await asked.catch(() => undefined);
  if (now && now.html !== before?.html) show(now);
  const drawn = (now ?? before) !== undefined;
  if (drawn) await afterPicture();
  const { openWhole } = await import("./whole.tsx");
  await openWhole(root, drawn);
}

/** Its words were written as text when it was drawn, and are read as text again. */
function show({ language, html }: Picture): void {
  document.documentElement.lang = language;
  root.innerHTML = html;
}

void open();
