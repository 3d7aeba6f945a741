/** Bouts as the line a coach would write. */
import type { Label } from "../labels/label.ts";
import type { MetresPerSecond, Seconds } from "../units.ts";
import type { Bout } from "./bout.ts";
import { sessionOf } from "./session-of.ts";
import { roundDistance } from "./snap.ts";
import type { Structure, StructurePart } from "./structure.ts";

/** A warm-up or cool-down worth writing down. */
const WORTH: Seconds = 120;
/** A block that ends a run of easy running this many times as long is its finish. */
const FINISH = 1.5;

/** How an unbroken run got faster. */
export interface Trend {
  readonly from: MetresPerSecond;
  readonly to: MetresPerSecond;
}

/** `trend` where the run is one long change of speed. */
export function structureOf(bouts: readonly Bout[], label: Label, trend?: Trend): Structure {
  if ((label === "race" && bouts.length === 1) || label === "unknown") return [];
  if (trend) return [{ kind: "progression", amount: { distance: roundDistance(distanceOf(bouts)) }, ...trend }];
  const work = bouts.filter(({ kind }) => kind === "work");
  if (work.length === 0) return [];
  const [first, last] = [bouts[0]!, bouts.at(-1)!];
  return [
    ...(first.kind === "warmup" && timeOf(first) >= WORTH
      ? [around(isLead(bouts, label) ? "steady" : "warmup", first)]
      : []),
    ...withFinish(bouts, sessionOf(bouts, label)),
    ...(last.kind === "cooldown" && timeOf(last) >= WORTH
      ? [around(isMost(last, bouts, label) ? "steady" : "cooldown", last)]
      : []),
  ];
}

const timeOf = ({ start, end }: Bout): Seconds => end - start;
const distanceOf = (bouts: readonly Bout[]) => bouts.reduce((sum, { distance }) => sum + distance, 0);
const around = (kind: "warmup" | "cooldown" | "steady", { distance }: Bout): StructurePart => ({
  kind,
  amount: { distance: roundDistance(distance) },
});

/** What comes first is the run itself, not a way of getting warm. */
const isLead = (bouts: readonly Bout[], label: Label): boolean =>
  label === "strides" || isMost(bouts[0]!, bouts, label) || isFinish(bouts);

/** A long run goes on before and after what was fast in it: what is longer than that is no warm-up nor cool-down. */
const isMost = (bout: Bout, bouts: readonly Bout[], label: Label): boolean =>
  label === "long" && timeOf(bout) >= bouts.reduce((sum, one) => sum + (one.kind === "work" ? timeOf(one) : 0), 0);

/** One block at the very end of a much longer easy run. */
function isFinish(bouts: readonly Bout[]): boolean {
  const work = bouts.filter(({ kind }) => kind === "work");
  const last = bouts.at(-1)!;
  const after = last.kind === "work" ? 0 : timeOf(last);
  return (
    work.length === 1 && bouts[0]!.kind === "warmup" && after < WORTH && timeOf(bouts[0]!) >= FINISH * timeOf(work[0]!)
  );
}

function withFinish(bouts: readonly Bout[], session: Structure): Structure {
  const [only] = session;
  if (session.length !== 1 || only?.kind !== "block" || !isFinish(bouts)) return session;
  return [{ ...only, finish: true }];
}
