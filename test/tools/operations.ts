/**
 * What a piece of work costs, counted and not timed: the source executed in `core`, by V8's own coverage, the same on every machine.
 * To be imported before what is counted: a function compiled before the counting began is not counted.
 */
import { Session } from "node:inspector/promises";
import { setFlagsFromString } from "node:v8";

// What the engine has folded into its caller it counts no more, and when it does so hangs on the machine.
setFlagsFromString("--no-opt");
setFlagsFromString("--no-maglev");

const session = new Session();
session.connect();
await session.post("Profiler.enable");
await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });

/** Characters of source executed, each as often as it was: a loop run twice as often counts twice. Sorting inside the engine is not seen. */
export async function operationsOf(work: () => void): Promise<number> {
  // Taking the counts sets them to nothing.
  await session.post("Profiler.takePreciseCoverage");
  work();
  const { result } = await session.post("Profiler.takePreciseCoverage");
  return result
    .filter(({ url }) => url.includes("/core/"))
    .flatMap(({ functions }) => functions)
    .reduce((sum, { ranges }) => sum + executed(ranges), 0);
}

interface Range {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}

/** The ranges of one function lie in each other, outer ones first: each counts for what no inner one takes out of it. */
function executed(ranges: readonly Range[]): number {
  let total = 0;
  const around: Range[] = [];
  for (const range of ranges) {
    while (around.length > 0 && around.at(-1)!.endOffset <= range.startOffset) around.pop();
    total += (range.endOffset - range.startOffset) * (range.count - (around.at(-1)?.count ?? 0));
    around.push(range);
  }
  return total;
}
