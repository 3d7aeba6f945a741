/**
 * How well reps are found in made-up sessions without laps, by kind of recording: `node test/tools/reps-made-up.ts [seeds]`. The second
 * measure beside `reps-from-trace.ts`: other runners, other watches, other noise than the recorded runs have.
 */
import { CLUB, opinionOn, RECORDINGS, sample, TODAY } from "../sample/club.ts";

const SESSIONS = [
  "15' easy, 9 x (15s sprint, 3' walk), 10' easy",
  "15' easy, 8 x (12s sprint, 2' jog), 10' easy",
  "20' easy, 6 x (30s fast, 3' walk), 10' easy",
  "12' easy, 12 x (30s fast, 30s jog), 10' easy",
  "15' easy, 10 x (60s hard, 60s jog), 10' easy",
  "10' easy, 8 x (2' hard, 2' walk), 10' easy",
  "15' easy, 5 x (3' hard, 3' jog), 10' easy",
  "2km easy, 6 x (800m hard, 2' jog), 1km easy",
  "2km easy, 5 x (1000m hard, 90s @92%), 2km easy",
  "15' easy, 6 x (3' hard, 90s @92%), 10' easy",
  "15' easy, 10 x (400m fast, 60s stand), 10' easy",
  "10' @97%, 3 x (7' tempo, 2' walk), 10' easy",
  "10' @98%, 4 x (10' tempo, 3' walk), 10' easy",
  "15' easy, 3 x (8' tempo, 90s jog), 10' easy",
  "40' easy, 6 x (20s stride, 70s walk), 5' easy",
  "45' easy",
  "10' easy, 8 x (4' easy, 60s walk), 5' easy",
];
const WORK: ReadonlySet<string> = new Set(["sprint", "fast", "hard", "tempo", "stride"]);
const FEWEST_FALSE = 3;

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

const seeds = Number(process.argv[2] ?? 1);
for (const recording of RECORDINGS) {
  const sum = { runs: 0, exact: 0, overlap: 0, easy: 0, falseReps: 0 };
  for (const member of CLUB)
    for (let seed = 1; seed <= seeds; seed++)
      for (const [i, workout] of SESSIONS.entries()) {
        const made = sample(member, workout, {
          ...recording,
          name: undefined,
          laps: "none",
          seed: 97 * seed + i,
          start: TODAY,
        });
        const truth = made.truth.filter(({ intensity, share }) => share === undefined && WORK.has(intensity));
        const found = opinionOn(member, made).bouts.filter(({ kind }) => kind === "work");
        if (truth.length === 0) {
          sum.easy++;
          if (found.length >= FEWEST_FALSE) sum.falseReps++;
          continue;
        }
        sum.runs++;
        if (found.length === truth.length) sum.exact++;
        sum.overlap += overlap(truth, found);
      }
  const exact = ((100 * sum.exact) / sum.runs).toFixed(1);
  console.log(
    `${recording.name.padEnd(20)} ${sum.runs} sessions: exact ${exact} %, overlap ${(sum.overlap / sum.runs).toFixed(3)}, false reps ${sum.falseReps} of ${sum.easy} easy runs`,
  );
}
