/** Workout notation: `15' easy, 6 x (800m @3:45, 90s jog), 10' easy` as a flat list of steps, each with a length and an intensity. */

export interface Step {
  /** exactly one of the two is set */
  readonly seconds?: number;
  readonly metres?: number;
  readonly intensity: Intensity;
  /** m/s, when a pace was written; `finalSpeed` when it changes over the step (`@5:30>4:20`) */
  readonly speed?: number;
  readonly finalSpeed?: number;
  /** shares of threshold speed, when written (`@88%`, `@78%>100%`) */
  readonly share?: number;
  readonly finalShare?: number;
  /** rise over run, 0.08 for `@+8%` */
  readonly grade?: number;
  /** how deep inside repeats the step was written; 0 is the main line */
  readonly depth: number;
}

export type Intensity = keyof typeof SHARE_OF_THRESHOLD;

/** Shares of threshold speed a trained runner takes for these words (coaching convention); walking and standing have speeds of their own. */
export const SHARE_OF_THRESHOLD = {
  stand: 0,
  walk: 0.38,
  jog: 0.62,
  recovery: 0.72,
  easy: 0.79,
  float: 0.88,
  steady: 0.88,
  marathon: 0.94,
  half: 0.98,
  tempo: 1,
  race: 1.03,
  hard: 1.09,
  fast: 1.17,
  stride: 1.28,
  sprint: 1.5,
} as const;

const OTHER_WORDS: Readonly<Record<string, Intensity>> = {
  rest: "stand",
  standing: "stand",
  walking: "walk",
  threshold: "tempo",
  t: "tempo",
  m: "marathon",
  e: "easy",
  i: "hard",
  interval: "hard",
  r: "fast",
  rep: "fast",
  strides: "stride",
  uphill: "hard",
  downhill: "jog",
};

/** The steps of a workout in order, repeats written out. Throws with the place when it cannot be read. */
export function parseWorkout(text: string): readonly Step[] {
  const steps = splitTop(text).flatMap((part) => parsePart(part.trim(), 0));
  if (steps.length === 0) throw new Error(`no steps in "${text}"`);
  return steps;
}

/** Splits at commas and semicolons that are not inside brackets. */
function splitTop(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = "";
  for (const sign of text) {
    if (sign === "(") depth += 1;
    if (sign === ")") depth -= 1;
    if (depth < 0) throw new Error(`a bracket too many in "${text}"`);
    if ((sign === "," || sign === ";") && depth === 0) {
      parts.push(part);
      part = "";
    } else part += sign;
  }
  if (depth !== 0) throw new Error(`a bracket is missing in "${text}"`);
  return [...parts, part].filter((written) => written.trim() !== "");
}

function parsePart(text: string, depth: number): readonly Step[] {
  const repeated = /^(\d+)\s*[x×*]\s*(.+)$/s.exec(text);
  if (repeated) {
    const body = repeated[2]!.trim();
    const once = parseBody(body, depth + 1);
    return Array.from({ length: Number(repeated[1]) }, () => once).flat();
  }
  return text.startsWith("(") ? parseBody(text, depth) : [parseStep(text, depth)];
}

function parseBody(body: string, depth: number): readonly Step[] {
  const inner = /^\((.*)\)$/s.exec(body);
  return inner ? splitTop(inner[1]!).flatMap((part) => parsePart(part.trim(), depth)) : parsePart(body, depth);
}

function parseStep(text: string, depth: number): Step {
  const length = parseLength(text);
  if (!length) throw new Error(`no duration or distance at "${text}"`);
  const rest = text.slice(length.read).trim();
  const pace = /@\s*(\d+):(\d\d)(?:\s*>\s*(\d+):(\d\d))?(?:\s*\/\s*(km|mi))?/.exec(rest);
  const share = /@\s*(\d+)%(?:\s*>\s*(\d+)%)?/.exec(rest);
  const grade = /@\s*([+-]\d+(?:\.\d+)?)\s*%/.exec(rest);
  const word = rest
    .replace(/@\s*[^\s]+/g, " ")
    .match(/[a-z]+/i)?.[0]
    ?.toLowerCase();
  const unit = pace?.[5] === "mi" ? 1609.344 : 1000;
  const speedOf = (minutes?: string, seconds?: string) =>
    minutes === undefined ? undefined : unit / (Number(minutes) * 60 + Number(seconds));
  return {
    ...length.length,
    intensity: intensityOf(word, { text, paced: pace !== null || share !== null, uphill: Number(grade?.[1] ?? 0) > 0 }),
    speed: speedOf(pace?.[1], pace?.[2]),
    finalSpeed: speedOf(pace?.[3], pace?.[4]),
    share: share ? Number(share[1]) / 100 : undefined,
    finalShare: share?.[2] ? Number(share[2]) / 100 : undefined,
    grade: grade ? Number(grade[1]) / 100 : undefined,
    depth,
  };
}

function intensityOf(
  word: string | undefined,
  { text, paced, uphill }: { text: string; paced: boolean; uphill: boolean },
): Intensity {
  if (word === undefined || word === "km" || word === "mi") return paced || uphill ? "hard" : "easy";
  const known = Object.hasOwn(SHARE_OF_THRESHOLD, word) ? (word as Intensity) : OTHER_WORDS[word];
  if (!known) throw new Error(`unknown word "${word}" at "${text}"`);
  return known;
}

/** `1h10'`, `3'30"`, `90s`, `5min`, `800m`, `1.5km`, `2 mi`. */
function parseLength(text: string): { length: { seconds?: number; metres?: number }; read: number } | undefined {
  const far = /^(\d+(?:\.\d+)?)\s*(km|mi(?:les?)?|m)(?![a-z])/i.exec(text);
  if (far) {
    const unit = far[2]!.toLowerCase();
    const metres = Number(far[1]) * (unit === "km" ? 1000 : unit === "m" ? 1 : 1609.344);
    return { length: { metres }, read: far[0].length };
  }
  const time =
    /^(?:(\d+)\s*h(?:ours?)?)?\s*(?:(\d+(?:\.\d+)?)\s*(?:'|’|min))?\s*(?:(\d+)\s*(?:"|”|s(?:ec)?(?![a-z])))?/i;
  const found = time.exec(text);
  if (!found || found[0].trim() === "") return undefined;
  const seconds = Number(found[1] ?? 0) * 3600 + Number(found[2] ?? 0) * 60 + Number(found[3] ?? 0);
  return { length: { seconds }, read: found[0].length };
}
