/** What a bar of weeks or months is stacked of, and how high it is. */
import type { DayClass, Family } from "../../core/labels/label.ts";
import type { Period } from "../../core/year/periods.ts";

/** by how hard the days were, or by what was run */
export type Colour = "day" | "label";
/** m, s moving, or share of the moving time */
export type Measure = "distance" | "time" | "share";

export interface Layer {
  readonly name: `d-${DayClass}` | `f-${Family}`;
  readonly value: number;
}

export const DAYS: readonly DayClass[] = ["easy", "moderate", "hard"];
export const FAMILIES: readonly Family[] = ["easy", "stride", "tempo", "interval", "race", "unknown"];

/** From the baseline up. Distance goes by what the day was, minutes by their own intensity. */
export function stackOf(period: Period, colour: Colour, measure: Measure): readonly Layer[] {
  const layers: readonly Layer[] =
    colour === "day"
      ? [
          ...DAYS.map((day) => ({ name: `d-${day}`, value: ofDay(period, measure)[day] }) as const),
          // on top, so that a bar is as high as what was run
          { name: "f-unknown", value: measure === "time" ? period.balance.untold.time : 0 },
        ]
      : FAMILIES.map((family) => ({ name: `f-${family}`, value: ofFamily(period, measure)[family] }));
  if (measure !== "share") return layers;
  const total = heightOf(layers);
  return total > 0 ? layers.map((layer) => ({ ...layer, value: layer.value / total })) : layers;
}

export const heightOf = (layers: readonly Layer[]): number => layers.reduce((sum, { value }) => sum + value, 0);

const ofDay = (period: Period, measure: Measure): Readonly<Record<DayClass, number>> =>
  measure === "distance" ? period.distanceByDay : period.balance.time;
const ofFamily = (period: Period, measure: Measure): Readonly<Record<Family, number>> =>
  measure === "distance" ? period.distanceByFamily : period.timeByFamily;
