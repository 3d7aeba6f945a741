/**
 * Asking a site as a polite guest of the runner's own session: reading only, two at a time, nothing twice in a visit,
 * never faster than permitted, and silent from the first refusal on.
 */
export interface Means<Json = unknown> {
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  /** May we? `waitMs` 0 is yes. */
  readonly permit: (address: string) => Promise<{ readonly waitMs: number; readonly silent?: boolean }>;
  readonly refused: (status: number, retryAfterS?: number) => Promise<unknown>;
  readonly sleep: (ms: number) => Promise<unknown>;
  /** what is made of the text of an answer: `parsed` here, or `unparsed` to be read elsewhere */
  readonly take: (body: string) => Outcome<Json>;
}

export type Outcome<Json = unknown> =
  | { readonly kind: "ok"; readonly json: Json }
  /** not signed in any more */
  | { readonly kind: "expired" }
  /** too many requests, by the site's word or by our own count */
  | { readonly kind: "refused" }
  /** the site says there is no such thing */
  | { readonly kind: "gone" }
  /** the site or the line is broken */
  | { readonly kind: "failed" }
  /** an answer that is not what it says it is */
  | { readonly kind: "unreadable" };

export type Ask<Json = unknown> = (address: string) => Promise<Outcome<Json>>;

const AT_A_TIME = 2;
/** A site that failed this often in a row is left in peace until the page is loaded again. */
const FAILURES_IN_A_ROW = 3;

/** One visit: the memory of what was asked lives as long as the page. */
export function askPolitely<Json>(means: Means<Json>): Ask<Json> {
  const asked = new Map<string, Promise<Outcome<Json>>>();
  const waiting: (() => void)[] = [];
  let under = 0;
  let failures = 0;
  let over: Outcome<Json> | undefined;

  const turn = async (address: string): Promise<Outcome<Json>> => {
    if (under >= AT_A_TIME) await new Promise<void>((resume) => waiting.push(resume));
    else under++;
    try {
      if (over) return over;
      const outcome = await askOnce(address, means, () => over);
      failures = outcome.kind === "failed" || outcome.kind === "unreadable" ? failures + 1 : 0;
      if (outcome.kind === "expired" || outcome.kind === "refused" || failures >= FAILURES_IN_A_ROW) over ??= outcome;
      return outcome;
    } finally {
      const next = waiting.shift();
      if (next) next();
      else under--;
    }
  };
  return (address) => {
    const outcome = asked.get(address) ?? turn(address);
    asked.set(address, outcome);
    return outcome;
  };
}

/** One question, as soon as it is permitted; `over` ends the wait. */
export async function askOnce<Json>(
  address: string,
  means: Means<Json>,
  over: () => Outcome<Json> | undefined = () => undefined,
): Promise<Outcome<Json>> {
  try {
    for (;;) {
      const { waitMs, silent } = await means.permit(address);
      if (silent) return { kind: "refused" };
      if (waitMs <= 0) break;
      await means.sleep(waitMs);
      const ended = over();
      if (ended) return ended;
    }
    return await read(await means.fetch(address, INIT), means);
  } catch {
    return { kind: "failed" };
  }
}

const INIT: RequestInit = {
  method: "GET",
  credentials: "same-origin",
  // A redirect is the way to the sign-in page; following it would ask for a page nobody wants.
  redirect: "manual",
  headers: { Accept: "application/json", "X-Requested-With": "XMLHttpRequest" },
};

async function read<Json>(response: Response, means: Means<Json>): Promise<Outcome<Json>> {
  const { status } = response;
  if (status === 429) {
    const after = Number(response.headers.get("Retry-After") ?? "");
    await means.refused(status, after > 0 ? after : undefined);
    return { kind: "refused" };
  }
  if (response.type === "opaqueredirect" || (status >= 300 && status < 400) || status === 401 || status === 403)
    return { kind: "expired" };
  if (status === 404 || status === 410) return { kind: "gone" };
  if (status !== 200) return { kind: "failed" };
  if (/html/i.test(response.headers.get("Content-Type") ?? "")) return { kind: "expired" };
  return means.take(await response.text());
}

/** JSON as it was meant. */
export function parsed(body: string): Outcome {
  if (isPage(body)) return { kind: "expired" };
  try {
    const json: unknown = JSON.parse(body);
    return isSessionExpired(json) ? { kind: "expired" } : { kind: "ok", json };
  } catch {
    return { kind: "unreadable" };
  }
}

/** JSON as it was written, for a page that hands it on: what can be seen without reading it is seen. */
export function unparsed(body: string): Outcome<string> {
  if (isPage(body) || /^\s*\{\s*"pathType"\s*:\s*"session_expired"/.test(body)) return { kind: "expired" };
  return /^\s*[[{]/.test(body) && /[}\]]\s*$/.test(body.slice(-9))
    ? { kind: "ok", json: body }
    : { kind: "unreadable" };
}

const isPage = (body: string): boolean => /^\s*</.test(body);

const isSessionExpired = (json: unknown): boolean =>
  typeof json === "object" && json !== null && "pathType" in json && json.pathType === "session_expired";
