/** Every kind of session the coaching texts describe, as a coach writes it, with what a coach would call it afterwards. */
import type { DayClass, Label } from "../../core/labels/label.ts";

export interface Kind {
  readonly name: string;
  readonly workout: string;
  /** labels a fair judge takes */
  readonly labels: readonly Label[];
  readonly days?: readonly DayClass[];
  /** fast stretches, where the count is part of the session */
  readonly works?: number;
  /** in the structure line */
  readonly says?: RegExp;
}

const EASY: readonly Label[] = ["easy", "recovery"];
const SURGES: readonly Label[] = ["fartlek", "interval"];

/** A1 to A21: the rows of the coaching texts. */
export const KINDS: Readonly<Record<string, readonly Kind[]>> = {
  A1: [
    { name: "easy", workout: "50' easy", labels: EASY, days: ["easy"], works: 0 },
    { name: "recovery", workout: "30' recovery", labels: EASY, days: ["easy"], works: 0 },
  ],
  A2: [{ name: "steady", workout: "10' easy, 45' steady, 5' easy", labels: ["steady", "easy", "tempo"] }],
  A3: [
    { name: "long", workout: "105' easy", labels: ["long"], works: 0 },
    {
      name: "long with surges",
      workout: "40' easy, 8 x (60s hard, 4' easy), 30' easy",
      labels: ["long", "fartlek"],
      works: 8,
      says: /8 × 1 min/,
    },
  ],
  A4: [
    { name: "fast finish", workout: "80' easy, 20' half", labels: ["long", "tempo"], works: 1, says: /fast finish/ },
    { name: "marathon finish", workout: "75' easy, 35' marathon", labels: ["long", "tempo"], works: 1, says: /finish/ },
  ],
  A5: [
    {
      name: "progression",
      workout: "10' easy, 10' @83%, 10' @88%, 10' @93%, 10' @98%",
      labels: ["progression"],
      says: / from .* to /,
    },
    { name: "smooth progression", workout: "50' @78%>100%", labels: ["progression"], says: / from .* to / },
    { name: "last minutes quick", workout: "22' easy, 8' tempo", labels: ["progression", "tempo"] },
  ],
  A6: [
    {
      name: "tempo",
      workout: "15' easy, 20' tempo, 10' easy",
      labels: ["tempo"],
      works: 1,
      days: ["hard"],
      says: /20 min|km @/,
    },
    { name: "long tempo", workout: "10' easy, 40' half, 10' easy", labels: ["tempo"], works: 1, days: ["hard"] },
  ],
  A7: [
    {
      name: "cruise 8 min",
      workout: "15' easy, 3 x (8' tempo, 90s jog), 10' easy",
      labels: ["tempo", "interval"],
      works: 3,
      days: ["hard"],
      says: /3 × 8 min/,
    },
    {
      name: "cruise mile",
      workout: "2km easy, 4 x (1 mi tempo, 60s jog), 2km easy",
      labels: ["tempo", "interval"],
      works: 4,
      says: /4 × 1/,
    },
    {
      name: "cruise standing",
      workout: "2km easy, 5 x (1km tempo, 60s stand), 2km easy",
      labels: ["tempo", "interval"],
      works: 5,
      says: /5 × 1 km/,
    },
    {
      name: "two long",
      workout: "15' easy, 2 x (15' tempo, 3' jog), 10' easy",
      labels: ["tempo", "interval"],
      works: 2,
      says: /2 × 15 min/,
    },
  ],
  A8: [
    {
      name: "1000s",
      workout: "15' easy, 5 x (1000m hard, 2' jog), 10' easy",
      labels: ["interval"],
      works: 5,
      days: ["hard"],
      says: /5 × 1 km/,
    },
    {
      name: "800s",
      workout: "2km easy, 6 x (800m hard, 90s walk), 1.5km easy",
      labels: ["interval"],
      works: 6,
      says: /6 × 800 m/,
    },
    {
      name: "3 minutes",
      workout: "15' easy, 5 x (3' hard, 3' jog), 10' easy",
      labels: ["interval"],
      works: 5,
      says: /5 × 3 min/,
    },
    {
      name: "quick jogs",
      workout: "15' easy, 6 x (3' hard, 90s steady), 10' easy",
      labels: ["interval", "tempo"],
      works: 6,
    },
  ],
  A9: [
    {
      name: "400s",
      workout: "15' easy, 10 x (400m hard, 200m jog), 10' easy",
      labels: ["interval", "repetition"],
      works: 10,
      says: /10 × 400 m/,
    },
    {
      name: "minutes",
      workout: "15' easy, 10 x (60s hard, 60s jog), 10' easy",
      labels: ["interval", "fartlek"],
      works: 10,
      says: /10 × 1 min/,
    },
    {
      name: "30/30",
      workout: "15' easy, 15 x (30s fast, 30s jog), 10' easy",
      labels: ["interval"],
      works: 15,
      says: /15 × 30 s/,
    },
  ],
  A10: [
    {
      name: "200s",
      workout: "15' easy, 10 x (200m fast, 200m walk), 10' easy",
      labels: ["repetition", "interval"],
      works: 10,
      says: /10 × 200 m/,
    },
    {
      name: "150s",
      workout: "15' easy, 8 x (150m stride, 2' walk), 10' easy",
      labels: ["repetition", "interval"],
      works: 8,
    },
    {
      name: "few 200s",
      workout: "20' easy, 4 x (200m stride, 3'30\" walk), 10' easy",
      labels: ["repetition", "interval", "strides"],
      works: 4,
      says: /4 × 200 m/,
    },
    {
      name: "sets",
      workout: "15' easy, 3 x (4 x (200m fast, 200m jog), 3' jog), 10' easy",
      labels: ["repetition", "interval"],
      works: 12,
      says: /3 × \(4 × 200 m/,
    },
  ],
  A11: [
    {
      name: "strides",
      workout: "40' easy, 6 x (20s stride, 80s walk), 3' easy",
      labels: ["strides"],
      works: 6,
      days: ["easy"],
      says: /6 × (20 s|100 m) strides/,
    },
    {
      name: "jogged strides",
      workout: "35' easy, 8 x (20s stride, 70s jog), 5' easy",
      labels: ["strides"],
      works: 8,
      days: ["easy"],
      says: /8 × (20 s|100 m) strides/,
    },
    {
      name: "four strides",
      workout: "30' easy, 4 x (25s stride, 75s easy), 5' easy",
      labels: ["strides"],
      works: 4,
      days: ["easy"],
    },
  ],
  A12: [
    {
      name: "sprints",
      workout: "20' easy, 8 x (12s sprint, 2'30\" walk), 10' easy",
      labels: ["repetition", "strides", "interval"],
      works: 8,
      says: /8 × /,
    },
  ],
  A13: [
    {
      name: "hill sprints",
      workout: "30' easy, 8 x (12s sprint @+12%, 60s walk @-7%, 60s walk), 10' easy",
      labels: ["hills", "repetition", "strides"],
      works: 8,
      says: /8 × .*(uphill|sprints)/,
    },
  ],
  A14: [
    {
      name: "hill minutes",
      workout: "15' easy, 8 x (60s hard @+7%, 100s jog @-7%), 12' easy",
      labels: ["hills"],
      works: 8,
      days: ["hard"],
      says: /8 × .* uphill/,
    },
    {
      name: "short hills",
      workout: "15' easy, 10 x (30s fast @+8%, 70s walk @-7%), 10' easy",
      labels: ["hills"],
      works: 10,
      says: /10 × .* uphill/,
    },
    {
      name: "long hills",
      workout: "15' easy, 5 x (3' hard @+5%, 4' jog @-5%), 10' easy",
      labels: ["hills"],
      works: 5,
      says: /5 × .* uphill/,
    },
  ],
  A15: [
    {
      name: "minute fartlek",
      workout: "12' easy, 8 x (60s hard, 2' easy), 10' easy",
      labels: SURGES,
      works: 8,
      days: ["hard"],
      says: /8 × 1 min/,
    },
    {
      name: "Mona fartlek",
      workout:
        "12' easy, 2 x (90s hard, 90s float), 4 x (60s hard, 60s float), 4 x (30s fast, 30s float), 4 x (15s fast, 15s float), 10' easy",
      labels: SURGES,
    },
    {
      name: "loose fartlek",
      workout:
        "12' easy, 90s hard, 3' easy, 40s fast, 2' easy, 3' hard, 2'30\" easy, 60s hard, 4' easy, 2' hard, 90s easy, 30s fast, 2' easy, 75s hard, 3' easy, 50s fast, 10' easy",
      labels: SURGES,
      works: 8,
      says: /8 surges|8 × /,
    },
  ],
  A16: [
    {
      name: "float 200s",
      workout: "15' easy, 10 x (200m fast, 200m marathon), 10' easy",
      labels: ["interval", "fartlek"],
      works: 10,
      says: /10 × /,
    },
    {
      name: "alternators",
      workout: "15' easy, 8 x (400m hard, 200m marathon), 10' easy",
      labels: ["interval", "tempo", "fartlek"],
      works: 8,
    },
    {
      name: "alternate miles",
      workout: "1 mi easy, 5 x (1 mi half, 1 mi float), 1 mi easy",
      labels: ["tempo", "interval", "long"],
      works: 5,
      says: /5 × .* float/,
    },
    {
      name: "sprint floats",
      workout: "15' easy, 10 x (15s sprint, 20s float), 10' easy",
      labels: ["interval", "repetition", "fartlek"],
      works: 10,
      says: /10 × /,
    },
    {
      name: "sprints with jogs too short to recover",
      workout: "15' easy, 12 x (20s fast, 40s jog), 10' easy",
      labels: ["interval", "repetition", "fartlek"],
      works: 12,
      says: /12 × /,
    },
  ],
  A17: [
    {
      name: "ladder",
      workout: "2km easy, 1600m hard, 2' jog, 1200m hard, 2' jog, 800m hard, 2' jog, 400m fast, 8' easy",
      labels: ["interval"],
      works: 4,
      says: /1600-1200-800-400 m|1 mi-1200/,
    },
    {
      name: "pyramid",
      workout:
        "15' easy, 60s hard, 60s jog, 2' hard, 60s jog, 3' hard, 90s jog, 4' hard, 90s jog, 3' hard, 90s jog, 2' hard, 60s jog, 60s hard, 10' easy",
      labels: SURGES,
      works: 7,
      says: /1-2-3-4-3-2-1 min/,
    },
    {
      name: "short pyramid",
      workout:
        "15' easy, 30s fast, 30s jog, 60s hard, 60s jog, 90s hard, 90s jog, 2' hard, 2' jog, 90s hard, 90s jog, 60s hard, 60s jog, 30s fast, 10' easy",
      labels: [...SURGES, "repetition"],
      works: 7,
      days: ["hard"],
    },
  ],
  A18: [
    {
      name: "tempo and 800s",
      workout: "15' easy, 15' tempo, 3' jog, 2 x (800m hard, 2' jog), 10' easy",
      labels: ["tempo", "interval"],
      works: 3,
      says: /15 min.* 2 × 800 m/,
    },
    {
      name: "Michigan",
      workout: "2km easy, 2 mi tempo, 3' jog, 4 x (400m fast, 90s jog), 2 mi tempo, 1.5km easy",
      labels: ["tempo", "interval"],
      works: 6,
      says: /4 × 400 m/,
    },
    {
      name: "threes and ones",
      workout: "15' easy, 4 x (3' hard, 2' jog, 1' fast, 2' jog), 10' easy",
      labels: SURGES,
      works: 8,
      days: ["hard"],
      says: /4 × \(3 min, 1 min\)/,
    },
    {
      name: "1000s and 200s",
      workout: "15' easy, 4 x (1000m hard, 2' jog), 4 x (200m fast, 90s jog), 10' easy",
      labels: ["interval"],
      works: 8,
      days: ["hard"],
      says: /4 × 1 km.* 4 × 200 m/,
    },
    {
      name: "fives of three minutes and of thirty seconds",
      workout: "15' easy, 5 x (3' hard, 90s jog), 5 x (30s fast, 60s jog), 10' easy",
      labels: ["interval"],
      works: 10,
      days: ["hard"],
      says: /5 × 3 min.* 5 × 30 s/,
    },
  ],
  A19: [
    {
      name: "marathon block",
      workout: "20' easy, 60' marathon, 10' easy",
      labels: ["tempo", "long", "steady"],
      works: 1,
      says: /1 h|60 min|km @/,
    },
    {
      name: "marathon blocks",
      workout: "3km easy, 3 x (5km marathon, 5' jog), 3km half, 1km easy",
      labels: ["tempo", "long", "interval"],
      works: 4,
      says: /3 × 5 km/,
    },
  ],
  A20: [
    {
      // At the pace of ten kilometres, which is not all out over five: one that is stands in `all-out.test.ts`.
      name: "time trial inside",
      workout: "15' easy, 5km race, 10' easy",
      labels: ["race", "tempo"],
      works: 1,
      says: /5\.\d km @/,
    },
    { name: "race", workout: "10km race", labels: ["race"], days: ["hard"] },
  ],
  A21: [
    { name: "warm-up alone", workout: "12' easy", labels: EASY, works: 0 },
    { name: "cool-down alone", workout: "8' jog", labels: [...EASY, "unknown"], works: 0 },
  ],
};
