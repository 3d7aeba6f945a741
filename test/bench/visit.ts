/** What one visit to a page of the site costs its main thread. */
import type { BrowserContext, CDPSession, Page } from "playwright-core";

export interface Visit {
  /** ms of the main thread in the extension's own script, compiling it and the profiler's cost included */
  readonly own: number;
  readonly longTasks: number;
  /** ms after navigation start */
  readonly firstReady: number;
}

/** Runs in the page before anything else: notes when the first overlay has its answer, and every long task. */
const NOTE = `window.noted = { ready: 0, long: 0 };
new PerformanceObserver((list) => { window.noted.long += list.getEntries().length; }).observe({ type: "longtask", buffered: true });
new MutationObserver(() => {
  if (!window.noted.ready && document.querySelector("[data-activity][data-state=ready]")) window.noted.ready = performance.now();
}).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-state"] });`;

export async function visit(context: BrowserContext, work: (page: Page) => Promise<void>): Promise<Visit> {
  const page = await context.newPage();
  await page.addInitScript(NOTE);
  const session = await context.newCDPSession(page);
  await session.send("Profiler.enable");
  await session.send("Profiler.start");
  const compiled = await compiling(context);
  await work(page);
  const own = (await ownTime(session)) + (await compiled());
  const { ready, long } = await page.evaluate(
    () => (window as unknown as { noted: { ready: number; long: number } }).noted,
  );
  await page.close();
  return { own, longTasks: long, firstReady: ready };
}

const isOurs = (url: string | undefined): boolean => url?.startsWith("chrome-extension:") === true;

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly url: string };
}

async function ownTime(session: CDPSession): Promise<number> {
  const { profile } = (await session.send("Profiler.stop")) as {
    profile: { nodes: ProfileNode[]; samples?: number[]; timeDeltas?: number[] };
  };
  const ours = new Set(profile.nodes.filter(({ callFrame }) => isOurs(callFrame.url)).map(({ id }) => id));
  let microseconds = 0;
  for (const [i, id] of (profile.samples ?? []).entries())
    if (ours.has(id)) microseconds += profile.timeDeltas?.[i] ?? 0;
  return microseconds / 1000;
}

interface TraceEvent {
  readonly name: string;
  /** µs */
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** The profiler does not see a script being compiled before it runs. Answers, once, with the ms since it was called. */
async function compiling(context: BrowserContext): Promise<() => Promise<number>> {
  const session = await context.browser()!.newBrowserCDPSession();
  let microseconds = 0;
  session.on("Tracing.dataCollected", ({ value }) => {
    for (const { name, dur = 0, args } of value as unknown as TraceEvent[])
      if (name === "v8.compile" && isOurs(args?.data?.url)) microseconds += dur;
  });
  await session.send("Tracing.start", { traceConfig: { includedCategories: ["devtools.timeline"] } });
  return async () => {
    const whole = new Promise((done) => session.once("Tracing.tracingComplete", done));
    await session.send("Tracing.end");
    await whole;
    await session.detach();
    return microseconds / 1000;
  };
}
