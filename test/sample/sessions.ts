/** What people run, as a coach writes it, with what they would call it: lengths and paces by chance, as lives are. */
import type { Label } from "../../core/labels/label.ts";
import type { Random } from "./random.ts";

export interface Session {
  readonly workout: string;
  readonly label: Label;
  /** other names a fair judge takes */
  readonly accept?: readonly Label[];
  /** what it makes of the day; told by the label where absent */
  readonly hardness?: "hard" | "easy" | "either";
}

type Make = (random: Random) => Session;

const whole = ({ next }: Random, low: number, high: number) => Math.floor(low + (high - low + 1) * next());
const oneOf = <Item>({ next }: Random, list: readonly Item[]): Item => list[Math.floor(next() * list.length)]!;
const around = (random: Random, core: string) =>
  `${whole(random, 10, 20)}' easy, ${core}, ${whole(random, 5, 15)}' easy`;
const of =
  (label: Label, accept: readonly Label[], hardness: Session["hardness"], workout: (random: Random) => string): Make =>
  (random) => ({ workout: workout(random), label, accept, hardness });
const easy = (workout: (random: Random) => string) => of("easy", ["recovery"], "easy", workout);
const tempo = (workout: (random: Random) => string) => of("tempo", ["interval", "progression"], "hard", workout);
const interval = (workout: (random: Random) => string) =>
  of("interval", ["fartlek", "repetition", "tempo"], "hard", workout);
const repetition = (workout: (random: Random) => string) =>
  of("repetition", ["hills", "interval", "strides"], "hard", workout);
const long = (workout: (random: Random) => string) => of("long", ["easy", "progression"], "either", workout);
const quality = (workout: (random: Random) => string) =>
  of("long", ["easy", "progression", "tempo"], "either", workout);
const race = (workout: (random: Random) => string) => of("race", [], "hard", workout);

/** Surges as the legs and the lamp posts decide. */
function play(random: Random): string {
  const surges = Array.from({ length: whole(random, 6, 11) }, () => {
    const work = Math.round(random.between(20, 200));
    return `${work}s @${whole(random, 101, work < 60 ? 122 : 110)}%, ${Math.round(random.between(40, 220))}s easy`;
  });
  return around(random, surges.join(", "));
}

/** Minutes of an easy run, some of them quicker: a friend catches up, a hill is over. */
function lively(random: Random): string {
  const parts = Array.from(
    { length: whole(random, 5, 9) },
    () => `${Math.round(random.between(150, 700))}s @${whole(random, 72, 88)}%`,
  );
  return parts.join(", ");
}

export const SESSIONS = {
  easy: easy((r) => `${whole(r, 32, 62)}' easy`),
  "easy by distance": easy((r) => `${oneOf(r, [5, 6, 8, 10, 12])}km easy`),
  "easy, lively": easy(lively),
  "easy, quick end": easy((r) => `${whole(r, 30, 45)}' easy, ${whole(r, 3, 6)}' steady, 3' easy`),
  "run and walk": easy(
    (r) => `5' walk, ${whole(r, 5, 8)} x (${whole(r, 3, 6)}' easy, ${whole(r, 45, 100)}s walk), 3' walk`,
  ),
  "by heart, with walks": easy((r) =>
    [
      `${whole(r, 6, 12)}' @${whole(r, 86, 92)}%`,
      ...Array.from(
        { length: whole(r, 4, 9) },
        () => `${Math.round(r.between(25, 130))}s walk, ${Math.round(r.between(70, 330))}s @${whole(r, 83, 94)}%`,
      ),
    ].join(", "),
  ),
  recovery: of("recovery", ["easy"], "easy", (r) => `${whole(r, 22, 40)}' recovery`),
  steps: easy((r) => `10' recovery, ${whole(r, 20, 30)}' easy, 10' recovery`),
  strides: of(
    "strides",
    ["easy", "recovery", "repetition"],
    "easy",
    (r) =>
      `${whole(r, 25, 45)}' easy, ${whole(r, 4, 8)} x (${whole(r, 15, 25)}s stride, ${whole(r, 50, 100)}s ${oneOf(r, ["walk", "jog"])}), 4' easy`,
  ),
  long: long((r) => `${whole(r, 85, 130)}' easy`),
  "long, quicker": long((r) => `${whole(r, 40, 60)}' easy, ${whole(r, 35, 60)}' @84%`),
  "long, short": long((r) => `${whole(r, 62, 85)}' easy`),
  "long with surges": quality((r) => `${whole(r, 35, 50)}' easy, 8 x (60s hard, 3' easy), 25' easy`),
  "long with marathon": quality(
    (r) => `${whole(r, 35, 60)}' easy, ${whole(r, 25, 50)}' marathon, ${whole(r, 5, 15)}' easy`,
  ),
  "long with marathons": quality((r) => `5km easy, ${whole(r, 2, 4)} x (4km marathon, 1km easy), 4km easy`),
  "long with tempo": quality((r) => `${whole(r, 40, 60)}' easy, 3 x (10' tempo, 3' jog), 15' easy`),
  "marathon run": tempo((r) => `${oneOf(r, [2, 3])}km easy, ${oneOf(r, [12, 14, 16, 18])}km marathon, 1km easy`),
  "marathon run alone": tempo((r) => `${oneOf(r, [14, 16, 18, 20])}km marathon`),
  tempo: tempo((r) => around(r, `${whole(r, 18, 35)}' tempo`)),
  "tempo, gentle": tempo((r) => around(r, `${whole(r, 25, 45)}' @${whole(r, 93, 97)}%`)),
  "tempo by distance": tempo((r) => `2km easy, ${oneOf(r, [4, 5, 6, 8])}km tempo, 1km easy`),
  "tempo alone": tempo((r) => `${oneOf(r, [5, 6, 7, 8])}km @${whole(r, 94, 100)}%`),
  "tempo with a stop": tempo((r) => around(r, `12' tempo, 50s stand, 12' tempo`)),
  cruise: tempo((r) => around(r, `${whole(r, 3, 5)} x (${whole(r, 5, 9)}' tempo, ${whole(r, 60, 120)}s jog)`)),
  "cruise, 1k": tempo((r) => around(r, `${whole(r, 5, 8)} x (1km tempo, 60s ${oneOf(r, ["jog", "stand", "walk"])})`)),
  "two blocks": tempo((r) => around(r, `2 x (${whole(r, 12, 18)}' tempo, 3' easy)`)),
  "threshold by heart": tempo((r) => `12' easy, ${whole(r, 20, 30)}' @97%>93%, 8' easy`),
  "1k": interval((r) =>
    around(r, `${whole(r, 4, 6)} x (1000m hard, ${oneOf(r, ["2' jog", "90s walk", "2'30\" jog"])})`),
  ),
  "800s": interval((r) =>
    around(r, `${whole(r, 5, 8)} x (800m hard, ${oneOf(r, ["400m jog", "2' walk", "90s stand"])})`),
  ),
  "400s": interval((r) =>
    around(r, `${whole(r, 8, 12)} x (400m @113%, ${oneOf(r, ["200m jog", "60s stand", "90s jog"])})`),
  ),
  "3 minutes": interval((r) =>
    around(r, `${whole(r, 4, 7)} x (3' @106%, ${oneOf(r, ["2' jog", "3' jog", "90s easy"])})`),
  ),
  minutes: interval((r) => around(r, `${whole(r, 8, 12)} x (60s hard, 60s ${oneOf(r, ["jog", "easy"])})`)),
  "30/30": interval((r) => around(r, `${whole(r, 12, 20)} x (30s fast, 30s jog)`)),
  ladder: interval((r) => around(r, "1600m @104%, 2' jog, 1200m @106%, 2' jog, 800m hard, 2' jog, 400m fast, 2' jog")),
  "weak kilometres": interval((r) =>
    around(r, `${whole(r, 5, 8)} x (1000m @${whole(r, 99, 103)}%, 400m @${whole(r, 84, 90)}%)`),
  ),
  floats: interval((r) => around(r, `${whole(r, 5, 8)} x (600m @106%, 300m @90%)`)),
  "200s": repetition((r) =>
    around(r, `${whole(r, 6, 10)} x (200m @125%, ${oneOf(r, ["200m walk", "2' walk", "90s jog"])})`),
  ),
  sprints: repetition((r) =>
    around(r, `${whole(r, 6, 9)} x (${whole(r, 12, 20)}s sprint, ${oneOf(r, ["3' walk", "2'30\" jog"])})`),
  ),
  hills: of("hills", ["interval", "repetition"], "hard", (r) =>
    around(
      r,
      `${whole(r, 6, 10)} x (${oneOf(r, ["45s", "60s", "90s"])} hard @+${whole(r, 5, 8)}%, ${whole(r, 90, 130)}s jog @-7%)`,
    ),
  ),
  fartlek: of("fartlek", ["interval"], "hard", play),
  "fartlek by the minute": of("fartlek", ["interval"], "hard", (r) =>
    around(r, `${whole(r, 6, 9)} x (${oneOf(r, ["60s", "90s", "2'"])} @106%, ${oneOf(r, ["90s", "2'"])} easy)`),
  ),
  progression: of(
    "progression",
    ["easy", "long", "tempo"],
    "either",
    (r) => `${whole(r, 40, 60)}' @78%>${whole(r, 96, 101)}%`,
  ),
  "race 5k": race(() => "5km @106%>104%"),
  "race 5k with its warm-up": of("race", ["interval", "tempo"], "hard", () => "12' easy, 5km @105%, 8' jog"),
  "race 10k": race(() => "10.05km @103%>101%"),
  "race half": race(() => "21.2km @98%>97%"),
  "race half, faded": race(() => "12km @97%, 9.2km @92%"),
  "race half, with friends": race(() => "21.15km @90%"),
  "race marathon": race(() => "30km @92%, 12.5km @88%"),
  "loop of 10": easy(() => "10.02km easy"),
  "loop of 5": easy(() => "5.01km easy"),
} satisfies Record<string, Make>;

export type SessionName = keyof typeof SESSIONS;
