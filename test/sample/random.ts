/** Chance that is the same every time: the sample runs must not differ from one start to the next. */
export interface Random {
  /** 0 to below 1 */
  next(): number;
  between(low: number, high: number): number;
  /** normally distributed with mean 0 and deviation 1 */
  normal(): number;
}

/** mulberry32, a public-domain 32-bit generator. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}
