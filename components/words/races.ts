/** The names of race distances. */
import { HALF_MARATHON, MARATHON, type Metres } from "../../core/units.ts";
import { amount } from "../format.ts";
import { say } from "./say.ts";

export function raceName(distance: Metres, length: "short" | "full" = "full"): string {
  if (Math.abs(distance - HALF_MARATHON) < 1) return say(length === "short" ? "race_half" : "race_half_marathon");
  if (Math.abs(distance - MARATHON) < 1) return say("race_marathon");
  return amount({ distance }, "metric");
}
