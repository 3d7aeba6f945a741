/** A run's structure as a coach writes it: `2.0 km warm-up, 6 × 800 m @ 3:45 /km (90 s jog), 1.5 km cool-down`. */
import type { Amount, Recovery, Structure, StructurePart } from "../../core/bouts/structure.ts";
import type { Label } from "../../core/labels/label.ts";
import { type MetresPerSecond, MILE } from "../../core/units.ts";
import type { Units } from "../../core/view.ts";
import { amount, distance, duration, pace, plain, seconds, unbroken } from "../format.ts";
import { say, sayCount, side } from "./say.ts";

export interface StructureText {
  readonly text: string;
  /** the part that is the session */
  readonly strong?: boolean;
}

/** In pieces to be set side by side; joined they are the line. */
export function writeStructure(structure: Structure, units: Units): readonly StructureText[] {
  return structure.flatMap((part, i) => {
    const whole = partText(part, units);
    const work = isSession(part) ? partText(withoutRest(part), units) : "";
    // The rest in brackets comes last in its part: what is before it is the work.
    const said: readonly StructureText[] =
      work && whole.startsWith(work)
        ? [{ text: work, strong: true }, ...(whole === work ? [] : [{ text: whole.slice(work.length) }])]
        : [{ text: whole, ...(work && { strong: true }) }];
    return i === 0 ? said : [{ text: say("comma") }, ...said];
  });
}

/** The whole line with plain spaces. */
export const structureText = (structure: Structure, units: Units): string =>
  plain(
    writeStructure(structure, units)
      .map(({ text }) => text)
      .join(""),
  );

/** Only the session, counts first: `6 × 800 m @ 3:45 /km`, `20 min @ 4:08 /km`; empty for an unbroken run. */
export const shortStructure = (structure: Structure, units: Units, label?: Label): string =>
  side(
    structure.filter(isSession).map((part) =>
      // beside a label that says so, strides need not be named again
      part.kind === "strides" && label === "strides" ? repsText(part, units) : partText(withoutRest(part), units),
    ),
  );

/** The same without its pace, where there is little room: `6 × 800 m`. */
export const sessionName = (structure: Structure, units: Units, label?: Label): string =>
  shortStructure(structure, units, label).replace(/ @\s[^,、]*/g, "");

const withoutRest = (part: StructurePart): StructurePart =>
  part.kind === "reps" || part.kind === "ladder" || part.kind === "turns"
    ? ({ ...part, recovery: undefined, setRecovery: undefined } as StructurePart)
    : part;

const isSession = ({ kind }: StructurePart): boolean => kind !== "warmup" && kind !== "cooldown" && kind !== "steady";

function partText(part: StructurePart, units: Units): string {
  switch (part.kind) {
    case "warmup":
    case "cooldown":
      return say(`structure_${part.kind}`, { amount: whole(part.amount, units) });
    case "steady":
      return `${whole(part.amount, units)}${part.speed ? at(part.speed, units) : ""}`;
    case "reps": {
      const plainReps = repsText(part, units);
      const reps = part.uphill ? uphillText(plainReps, part.rep) : plainReps;
      const sets = part.sets > 1 ? `${part.sets} × (${reps})` : reps;
      return `${sets}${part.uphill ? "" : at(part.speed, units)}${restText(part, units)}`;
    }
    case "turns": {
      const reps = side(part.reps.map((rep) => amount(rep, units)));
      return `${part.sets} × (${reps})${at(part.speed, units)}${restText(part, units)}`;
    }
    case "ladder":
      return `${ladderText(part.reps, units)}${at(part.speed, units)}${restText(part, units)}`;
    case "surges":
      return sayCount("structure_surges", part.count, { range: rangeText(part.shortest, part.longest) });
    case "strides":
      return say("structure_strides", { reps: repsText(part, units) });
    case "block":
      if (part.uphill) return uphillText(amount(part.amount, units), part.amount);
      return `${finishText(blockText(part.amount, units), part.finish)}${at(part.speed, units)}`;
    case "progression":
      return say("structure_progression", {
        amount: whole(part.amount, units),
        from: pace(part.from, units),
        to: pace(part.to, units),
      });
  }
}

const repsText = ({ count, rep }: { readonly count: number; readonly rep: Amount }, units: Units): string =>
  unbroken(`${count} × ${amount(rep, units)}`);

const at = (speed: MetresPerSecond, units: Units): string => ` ${unbroken(`@ ${pace(speed, units)}`)}`;
const finishText = (length: string, finish = false): string =>
  finish ? say("structure_finish", { amount: length }) : length;

/** Up to here a climb is sprinted. */
const SPRINT = 15;
const uphillText = (reps: string, rep: Amount): string =>
  say("duration" in rep && rep.duration <= SPRINT ? "structure_uphill_sprints" : "structure_uphill", { reps });

function restText(part: { readonly recovery?: Recovery; readonly setRecovery?: Recovery }, units: Units): string {
  const rest = side([recoveryText(part.recovery, units), setText(part.setRecovery, units)]);
  return rest && ` (${rest})`;
}

/** Long parts: tenths of a kilometre or mile, or minutes. */
const whole = (length: Amount, units: Units): string =>
  "distance" in length ? distance(length.distance, units) : amount(length, units);

/** Half miles that a block may be off by and still be meant, as a share of it. */
const NEAR_MILES = 0.01;

/** Who reads in miles still ran a round kilometre or some of a track: only near half miles it was meant by the mile. */
function blockText(length: Amount, units: Units): string {
  if (units === "metric" || !("distance" in length)) return whole(length, units);
  const miles = length.distance / MILE;
  const near = Math.round(2 * miles) / 2;
  if (near > 1 && Math.abs(miles / near - 1) <= NEAR_MILES) return amount({ distance: near * MILE }, units);
  return miles < 1 || length.distance % 1000 === 0 ? amount(length, units) : whole(length, units);
}

const recoveryText = (recovery: Recovery | undefined, units: Units): string =>
  recovery
    ? `${say(`recovery_${recovery.kind}`, { amount: amount(recovery.amount, units) })}${recovery.speed ? at(recovery.speed, units) : ""}`
    : "";
const setText = (recovery: Recovery | undefined, units: Units): string =>
  recovery ? say("structure_between_sets", { recovery: recoveryText(recovery, units) }) : "";

/** Longer times are read in minutes. */
const LONGEST_SECONDS = 120;

/** `400-800-1200-800-400 m`, or with units where they differ. */
function ladderText(reps: readonly Amount[], units: Units): string {
  if (reps.every((rep) => "distance" in rep && rep.distance % 50 === 0))
    return `${reps.map((rep) => ("distance" in rep ? rep.distance : 0)).join("-")} m`;
  const times = reps.map((rep) => ("duration" in rep ? rep.duration : 0));
  const unit = times.every((time) => time > 0 && time % 60 === 0) ? 60 : 1;
  if (times.every((time) => time > 0 && (unit === 60 || time < LONGEST_SECONDS)))
    return plain(amount(reps.at(-1)!, units)).replace(/\d+/, times.map((time) => time / unit).join("-"));
  return reps.map((rep) => amount(rep, units)).join("-");
}

function rangeText(shortest: number, longest: number): string {
  const [from, to] = [shortest, longest].map((time) => (longest < 120 ? plain(seconds(time)) : duration(time)));
  if (from === to) return to!;
  return longest < 120 ? to!.replace(/\d+/, (figure) => `${Math.round(shortest)}–${figure}`) : `${from}–${to}`;
}
