/**
 * How well reps are found in made-up sessions without laps, by kind of recording and by session: `node test/tools/reps-made-up.ts
 * [--seeds 1] [--held] [--list]`. The second measure beside `reps-from-trace.ts`: other runners, other watches, other noise than the
 * recorded runs have. `--held` takes seeds that nothing is tuned on: for a look after a change, not on the way to it.
 */
import { CLUB, type Member, opinionOn, RECORDINGS, type Recording, sample, TODAY } from "../sample/club.ts";

const SESSIONS = [
  "15' easy, 9 x (15s sprint, 3' walk), 10' easy",
  "15' easy, 8 x (12s sprint, 2' jog), 10' easy",
  "20' easy, 10 x (10s sprint, 3' jog), 15' easy",
  "20' easy, 6 x (30s fast, 3' walk), 10' easy",
  "12' easy, 12 x (30s fast, 30s jog), 10' easy",
  "15' easy, 20 x (200m fast, 40s jog), 10' easy",
  "15' easy, 2 x (8 x (30s fast, 30s jog), 3' jog), 10' easy",
  "15' easy, 10 x (60s hard, 60s jog), 10' easy",
  "10' easy, 8 x (2' hard, 2' walk), 10' easy",
  "15' easy, 5 x (3' hard, 3' jog), 10' easy",
  "15' easy, 3' hard, 2' jog, 4' hard, 2' jog, 5' hard, 3' jog, 4' hard, 2' jog, 3' hard, 10' easy",
  "15' easy, 1' hard, 1' jog, 2' hard, 2' jog, 3' hard, 2' jog, 2' hard, 2' jog, 1' hard, 10' easy",
  "2km easy, 6 x (800m hard, 2' jog), 1km easy",
  "2km easy, 5 x (1000m hard, 90s @92%), 2km easy",
  "2km easy, 4 x (1 mi hard, 3' jog), 2km easy",
  "15' easy, 6 x (3' hard, 90s @92%), 10' easy",
  "15' easy, 6 x (3' @106%, 90s @92%), 10' easy",
  "2km easy, 5 x (1 mi tempo, 1 mi steady), 1km easy",
  "15' easy, 10 x (400m fast, 60s stand), 10' easy",
  "15' easy, 3 x (4 x (400m hard, 60s jog), 3' jog), 10' easy",
  "10' @97%, 3 x (7' tempo, 2' walk), 10' easy",
  "10' @98%, 4 x (10' tempo, 3' walk), 10' easy",
  "15' easy, 3 x (8' tempo, 90s jog), 10' easy",
  "15' easy, 2 x (15' @97%, 3' jog), 10' easy",
  "15' easy, 20' tempo, 3' jog, 4 x (400m fast, 90s jog), 10' easy",
  "10' easy, 4 x (20s stride, 60s jog), 20' tempo, 10' easy",
  "40' easy, 6 x (20s stride, 70s walk), 5' easy",
  "15' easy, 20' tempo, 10' easy",
  "60' easy, 20' @95%",
  "45' easy",
  "90' easy",
  "50' @72%",
  "10' easy, 8 x (4' easy, 60s walk), 5' easy",
  "20' easy, 40s stand, 15' easy, 60s stand, 15' easy",
];
const WORK: ReadonlySet<string> = new Set(["sprint", "fast", "hard", "tempo", "stride"]);
/** Of runs written in shares of threshold: from here it is work. */
const WORK_SHARE = 0.94;
const FEWEST_FALSE = 3;

/** Watches beside those of the tests: noise that hangs together for long, spacings of 3 s, a pod or a belt without place, stops inside reps. */
const WATCHES: readonly Recording[] = [
  ...RECORDINGS,
  { name: "noisy, every five", noise: 0.3, recording: "thinned" },
  { name: "noisy, smart", noise: 0.3, recording: "smart" },
  { name: "hangs together", noise: 0.2, likeness: 0.94 },
  { name: "every three seconds", noise: 0.2, whiteNoise: 0.2, recording: "every-third" },
  {
    name: "foot pod with holes",
    noise: 0.1,
    gaps: Array.from({ length: 9 }, (_, i) => ({ at: 310 + 390 * i, seconds: 9 })),
  },
  { name: "treadmill", sport: "treadmill", noise: 0.06 },
  { name: "hilly", noise: 0.15, hills: 30 },
  { name: "hilly, no height", noise: 0.15, hills: 30, altitude: false },
  { name: "stopped in a rep", noise: 0.15 },
];
/** s of standing with the watch going on, or stopped. */
const STOPS = [25, 45, 75];

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Seconds in both over seconds in either. */
function overlap(a: readonly Stretch[], b: readonly Stretch[]): number {
  const length = (all: readonly Stretch[]) => all.reduce((sum, { start, end }) => sum + end - start, 0);
  const shared = (x: Stretch, y: Stretch) => Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  const both = a.reduce((sum, x) => sum + b.reduce((inner, y) => inner + shared(x, y), 0), 0);
  return both / Math.max(1, length(a) + length(b) - both);
}

interface Tally {
  runs: number;
  exact: number;
  overlap: number;
  easy: number;
  falseReps: number;
}

const empty = (): Tally => ({ runs: 0, exact: 0, overlap: 0, easy: 0, falseReps: 0 });
const byWatch = new Map<string, Tally>();
const bySession = new Map<string, Tally>();
const all = empty();
const tallyOf = (map: Map<string, Tally>, name: string): Tally => {
  const known = map.get(name) ?? empty();
  map.set(name, known);
  return known;
};

const option = (name: string, values: 0 | 1) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : (process.argv[at + values] ?? "1");
};
const seeds = Number(option("seeds", 1) ?? 1);
const first = option("held", 0) === undefined ? 1 : 501;
const list = option("list", 0) !== undefined;

/** In the middle of a rep of the middle of the set, where reps are long enough to be stopped in. */
function stopIn(
  made: ReturnType<typeof sample>,
  turn: number,
): { readonly at: number; readonly seconds: number } | undefined {
  const works = made.truth.filter((step) => isWork(step) && step.end - step.start >= 100);
  const rep = works[works.length >> 1];
  return (
    rep && {
      at: Math.round(rep.start + (0.35 + 0.15 * (turn % 3)) * (rep.end - rep.start)),
      seconds: STOPS[turn % STOPS.length]!,
    }
  );
}

const isWork = ({ intensity, share }: { readonly intensity: string; readonly share?: number | undefined }): boolean =>
  share === undefined ? WORK.has(intensity) : share >= WORK_SHARE;

function worksOf(workout: string, made: ReturnType<typeof sample>): readonly Stretch[] {
  const own = made.truth.filter(isWork);
  // A warm-up written as a share of threshold is none of the work.
  return /^\d+' @/.test(workout) ? own.filter(({ start }) => start > 0) : own;
}

function look(member: Member, recording: Recording, workout: string, seed: number): void {
  const options = { ...recording, name: undefined, laps: "none" as const, seed, start: TODAY };
  const plain = sample(member, workout, options);
  const stop = recording.name === "stopped in a rep" ? stopIn(plain, seed) : undefined;
  if (recording.name === "stopped in a rep" && !stop) return;
  const made = stop ? sample(member, workout, { ...options, pauses: [stop] }) : plain;
  const truth = worksOf(workout, made);
  const opinion = opinionOn(member, made);
  const found = opinion.bouts.filter(({ kind }) => kind === "work");
  const tallies = [all, tallyOf(byWatch, recording.name), tallyOf(bySession, workout)];
  const [isRight, both] = [found.length === truth.length, overlap(truth, found)];
  for (const tally of tallies)
    if (truth.length === 0) {
      tally.easy++;
      if (found.length >= FEWEST_FALSE) tally.falseReps++;
    } else {
      tally.runs++;
      if (isRight) tally.exact++;
      tally.overlap += both;
    }
  if (list && (truth.length === 0 ? found.length >= FEWEST_FALSE : !isRight || both < 0.8))
    console.log(
      `${recording.name} | ${member.name} | ${workout} | seed ${seed} | ${opinion.label} ${found.length} of ${truth.length}, ${both.toFixed(2)}:`,
      found.map(({ start, end }) => `${Math.round(start)}+${Math.round(end - start)}`).join(" "),
    );
}

for (const recording of WATCHES)
  for (const member of CLUB)
    for (let seed = first; seed < first + seeds; seed++)
      for (const [i, workout] of SESSIONS.entries()) look(member, recording, workout, 97 * seed + i);

const said = (name: string, { runs, exact, overlap: sum, easy, falseReps }: Tally): string =>
  [
    name.padEnd(24),
    runs > 0
      ? `exact ${((100 * exact) / runs).toFixed(1).padStart(5)} % of ${runs}, overlap ${(sum / runs).toFixed(3)}`
      : "",
    easy > 0 ? `false reps ${falseReps} of ${easy} easy runs` : "",
  ].join(" ");
for (const [name, tally] of byWatch) console.log(said(name, tally));
for (const [name, tally] of bySession) console.log(said(name.padEnd(70), tally));
console.log(said("all", all));
