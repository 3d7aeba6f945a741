/** A run's structure as a coach writes it: `2.0 km warm-up, 6 × 800 m @ 3:45 /km (90 s jog), 1.5 km cool-down`. */
import type { Amount, Recovery, Structure, StructurePart } from "../../core/bouts/structure.ts";
import type { Units } from "../../core/view.ts";
import { amount, distance, duration, pace, plain, seconds } from "../format.ts";
import { say, sayCount } from "./say.ts";

export interface StructureText {
  readonly text: string;
  /** the part that is the session */
  readonly strong?: boolean;
}

/** In pieces to be set side by side; joined they are the line. */
export function writeStructure(structure: Structure, units: Units): readonly StructureText[] {
  return structure.flatMap((part, i) => {
    const said: StructureText = isSession(part)
      ? { text: partText(part, units), strong: true }
      : { text: partText(part, units) };
    return i === 0 ? [said] : [{ text: ", " }, said];
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
export const shortStructure = (structure: Structure, units: Units): string =>
  structure
    .filter(isSession)
    .map((part) => partText(withoutRest(part), units))
    .join(", ");

const withoutRest = (part: StructurePart): StructurePart =>
  part.kind === "reps" || part.kind === "ladder"
    ? ({ ...part, recovery: undefined, setRecovery: undefined } as StructurePart)
    : part;

const isSession = ({ kind }: StructurePart): boolean => kind !== "warmup" && kind !== "cooldown" && kind !== "steady";

function partText(part: StructurePart, units: Units): string {
  switch (part.kind) {
    case "warmup":
    case "cooldown":
      return say(`structure_${part.kind}`, { amount: whole(part.amount, units) });
    case "steady":
      return `${whole(part.amount, units)}${part.speed ? ` @ ${pace(part.speed, units)}` : ""}`;
    case "reps": {
      const plainReps = `${part.count} × ${amount(part.rep, units)}`;
      const reps = part.uphill ? say("structure_uphill", { reps: plainReps }) : plainReps;
      const sets = part.sets > 1 ? `${part.sets} × (${reps})` : reps;
      const speed = part.uphill ? "" : ` @ ${pace(part.speed, units)}`;
      const rest = [recoveryText(part.recovery, units), setText(part.setRecovery, units)].filter(Boolean).join(", ");
      return `${sets}${speed}${rest && ` (${rest})`}`;
    }
    case "ladder": {
      const rest = recoveryText(part.recovery, units);
      return `${ladderText(part.reps, units)} @ ${pace(part.speed, units)}${rest && ` (${rest})`}`;
    }
    case "surges":
      return sayCount("structure_surges", part.count, { range: rangeText(part.shortest, part.longest) });
    case "strides":
      return say("structure_strides", { reps: `${part.count} × ${amount(part.rep, units)}` });
    case "block":
      return `${whole(part.amount, units)} @ ${pace(part.speed, units)}`;
    case "progression":
      return say("structure_progression", {
        amount: whole(part.amount, units),
        from: pace(part.from, units),
        to: pace(part.to, units),
      });
  }
}

/** Long parts: tenths of a kilometre or mile, or minutes. */
const whole = (length: Amount, units: Units): string =>
  "distance" in length ? distance(length.distance, units) : amount(length, units);

const recoveryText = (recovery: Recovery | undefined, units: Units): string =>
  recovery ? say(`recovery_${recovery.kind}`, { amount: amount(recovery.amount, units) }) : "";
const setText = (recovery: Recovery | undefined, units: Units): string =>
  recovery ? say("structure_between_sets", { recovery: recoveryText(recovery, units) }) : "";

/** `400-800-1200-800-400 m`, or with units where they differ. */
function ladderText(reps: readonly Amount[], units: Units): string {
  if (reps.every((rep) => "distance" in rep && rep.distance % 100 === 0))
    return `${reps.map((rep) => ("distance" in rep ? rep.distance : 0)).join("-")} m`;
  return reps.map((rep) => amount(rep, units)).join("-");
}

function rangeText(shortest: number, longest: number): string {
  return longest < 120
    ? plain(seconds(longest)).replace(/\d+/, (figure) => `${Math.round(shortest)}–${figure}`)
    : `${duration(shortest)}–${duration(longest)}`;
}
