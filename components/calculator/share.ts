/** The calculator's answers as a few lines of text, to be pasted anywhere. */
import { predict } from "../../core/paces/predict.ts";
import type { Metres } from "../../core/units.ts";
import type { Units } from "../../core/view.ts";
import { duration, number, paceFigure, paceUnit } from "../format.ts";
import { raceName } from "../words/races.ts";
import { say, side } from "../words/say.ts";
import { rangeText, SHOWN, same } from "./Equivalents.tsx";
import { PACE_KINDS, type Result, speedsOf } from "./result.ts";

export function sharedText(result: Result, units: Units, weekly?: Metres): string {
  const { race, paces, vdot } = result;
  const lines = PACE_KINDS.map((kind) => {
    const [slow, fast] = speedsOf(paces, kind).map((speed) => paceFigure(speed, units));
    return `${say(`pace_${kind.id}`)} ${slow === fast ? fast : `${fast}–${slow}`} ${paceUnit(units)}`;
  });
  const races = SHOWN.filter((distance) => !same(distance, result)).map((distance) => {
    const { time, fast, slow } = predict(race, distance, weekly);
    return `${raceName(distance)} ${duration(time)} (${rangeText(fast, slow)})`;
  });
  return [
    `${raceName(race.distance)} ${duration(race.time)}, VDOT ${number(vdot, 1)}`,
    ...lines,
    `${say("equivalents")}: ${side(races)}`,
  ].join("\n");
}
