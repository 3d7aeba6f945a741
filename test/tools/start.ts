/** `npm start`: the extension on the sample site in a browser of its own; with `--headless` it takes the tour by itself. */
import { today } from "../browser/day.ts";
import { launch, SITE } from "../browser/harness.ts";
import { tour } from "./tour.ts";

const headless = process.argv.includes("--headless");
const noScreen = process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

if (noScreen && !headless)
  console.log("There is no screen here (DISPLAY is not set), so the tour is taken without a window.\n");

if (headless || noScreen) {
  const launched = await launch({ today });
  try {
    process.exitCode = await tour(launched);
  } finally {
    await launched.close();
  }
} else await show();

async function show(): Promise<void> {
  const launched = await launch({ today, visible: true });
  const page = launched.context.pages()[0] ?? (await launched.context.newPage());
  await page.goto(`${SITE}/dashboard`);
  console.log(`The sample site is open with Hardeasy in it. Nothing outside this machine can be reached from that browser.
  Feed          ${SITE}/dashboard
  Activities    ${SITE}/athlete/training
  Side panel    ${launched.address("sidepanel")}
  Popup         ${launched.address("popup")}
  History       ${launched.address("history")}
Open a run, then the side panel from the toolbar icon's menu. Close the window to end.`);
  const ended = new Promise<void>((done) => {
    launched.context.once("close", () => done());
    process.once("SIGINT", () => done());
  });
  await ended;
  await launched.close().catch(() => {});
}
