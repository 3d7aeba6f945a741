/** The clock of browser tests: the present, or what `HARDEASY_DAY` says: `2028-02-29`, or `2028-02-29T23:30`, in the zone `TZ` says. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { today as dayOf } from "../../entrypoints/background/today.ts";

const HOUR_MS = 3_600_000;
const DATE_LENGTH = 10;

/** ms that the clock is put forward */
const AHEAD = ahead(process.env.HARDEASY_DAY ?? "");

function ahead(said: string): number {
  const now = Date.now();
  if (said) return Date.parse(said.length > DATE_LENGTH ? said : `${said}T12:00`) - now;
  // What a test takes for today must stay it: in the last hour of a day the next one has begun.
  return dayOf(new Date(now)) === dayOf(new Date(now + HOUR_MS)) ? 0 : HOUR_MS;
}

/** Puts a realm's clock forward: Date, when files were written, and alarms, which go by the browser's own clock. */
function putForward(ms: number): void {
  const scope = globalThis as unknown as { ahead?: number; chrome?: Extension; browser?: Extension };
  if (scope.ahead) return;
  scope.ahead = ms;
  const present = Date.now;
  const now = () => present() + ms;
  Date.now = now;
  globalThis.Date = new Proxy(Date, {
    construct: (target, said, self) => Reflect.construct(target, said.length > 0 ? said : [now()], self),
  });
  const written = typeof File === "function" && Object.getOwnPropertyDescriptor(File.prototype, "lastModified")?.get;
  if (written)
    Object.defineProperty(File.prototype, "lastModified", {
      get(this: File) {
        return written.call(this) + ms;
      },
    });
  for (const alarms of new Set([scope.chrome?.alarms, scope.browser?.alarms])) {
    if (!alarms) continue;
    const { create, get } = alarms;
    alarms.create = (name, { when, ...more }) => create(name, { ...more, ...(when && { when: when - ms }) });
    alarms.get = async (name) => {
      const alarm = await get(name);
      return alarm && { ...alarm, scheduledTime: alarm.scheduledTime + ms };
    };
  }
}

interface Extension {
  readonly alarms?: {
    create(name: string, info: { readonly when?: number }): Promise<void>;
    get(name: string): Promise<{ readonly scheduledTime: number } | undefined>;
  };
}

/** The same for a page's own scripts, before any of them; empty where the clock is the present one. */
export const CLOCK = AHEAD ? `(${putForward})(${AHEAD});` : "";

/** Before every script of a copy of the build, since each may be the first of its realm. */
export function putForwardIn(folder: string): void {
  if (!CLOCK) return;
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    if (name.endsWith(".js")) writeFileSync(join(folder, name), CLOCK + readFileSync(join(folder, name), "utf8"));
}

// A test's own clock too, so that both agree.
if (AHEAD) putForward(AHEAD);
export const today = dayOf();
