/** Distance with the watch's own speed in it: a watch that counts steps or waves knows a change of speed sooner and surer than positions do, which know the metres of minutes. */
import type { Seconds, Share } from "../units.ts";
import { valueAt } from "./value-at.ts";

/** A watch that smooths is late by up to so much; tried at steps of a second. */
const LATEST: Seconds = 6;
/** Changes over so long are compared, against the speed so far either side. */
const CHANGE: Seconds = 9;
const AROUND: Seconds = 60;
/** How alike both have to be; more alike than most, the speed is only taken from the positions. */
const LIKENESS = { least: 0.6, most: 0.95 };
/** How large a change of the one is in the other: smaller, and the watch makes it up; larger, and it smooths it away. */
const SCALE: { readonly least: Share; readonly most: Share } = { least: 0.8, most: 1.25 };
/** Of the whole distance. */
const SAME_DISTANCE = 0.1;

/**
 * Both in m from the start at edges `step` apart. From edge to edge as the watch claims, over twice `AROUND` as the positions do;
 * the distance as it is where the two do not tell of the same changes.
 */
export function withOwnSpeed(distance: Float64Array, claimed: Float64Array, step: Seconds): Float64Array {
  const last = distance.length - 1;
  if (Math.abs(claimed[last]! - distance[last]!) > SAME_DISTANCE * distance[last]!) return distance;
  const late = lateness(distance, claimed, step);
  if (late === undefined) return distance;
  const out = new Float64Array(last + 1);
  const off = new Float64Array(last + 2);
  for (let i = 0; i <= last; i++) {
    out[i] = valueAt(claimed, i + late / step);
    off[i + 1] = off[i]! + distance[i]! - out[i]!;
  }
  const reach = Math.round(AROUND / 2 / step);
  for (let i = 0; i <= last; i++) {
    const near = Math.min(reach, i, last - i);
    const own = out[i]! + (off[i + near + 1]! - off[i - near]!) / (2 * near + 1);
    out[i] = i > 0 ? Math.max(out[i - 1]!, own) : 0;
  }
  return out;
}

/** How late the watch's own speed is; undefined where it tells of other changes than the positions do. */
function lateness(distance: Float64Array, claimed: Float64Array, step: Seconds): Seconds | undefined {
  const changes = changesIn(distance, step, 0);
  let [best, found, scale]: [number, Seconds | undefined, number] = [0, undefined, 0];
  for (let late = 0; late <= LATEST; late++) {
    const own = changesIn(claimed, step, late);
    let [both, squares, theirs] = [0, 0, 0];
    for (let i = 0; i < own.length; i++) {
      both += changes[i]! * own[i]!;
      squares += own[i]! * own[i]!;
      theirs += changes[i]! * changes[i]!;
    }
    const likeness = both / Math.sqrt(squares * theirs);
    if (!(likeness > best)) continue;
    [best, found, scale] = [likeness, late, both / squares];
  }
  const isOwn = best >= LIKENESS.least && best <= LIKENESS.most;
  return isOwn && scale >= SCALE.least && scale <= SCALE.most ? found : undefined;
}

/** Mean speed over `CHANGE` less that of `AROUND` either side, one after the other where there is so much. */
function changesIn(metres: Float64Array, step: Seconds, late: Seconds): Float64Array {
  const width = Math.max(1, Math.round(CHANGE / step));
  const reach = Math.round(AROUND / step);
  const shift = late / step;
  const count = Math.max(0, Math.floor((metres.length - 2 * reach - width - Math.ceil(shift)) / width));
  const out = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const at = i * width + reach + shift;
    const near = valueAt(metres, at + width) - valueAt(metres, at);
    const wide = valueAt(metres, at + width + reach) - valueAt(metres, at - reach);
    out[i] = (near / width - wide / (2 * reach + width)) / step;
  }
  return out;
}
