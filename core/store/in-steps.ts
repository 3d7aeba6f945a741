/** Long work on a page in short steps, so that whatever the runner does in between is answered at once. */

import type { Steps } from "../steps.ts";

/** ms; a frame is 16, a task that is felt 50 */
const STEP = 12;

export async function inSteps<Result>(work: Steps<Result>): Promise<Result> {
  for (let began = performance.now(); ; ) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - began < STEP) continue;
    await breath();
    began = performance.now();
  }
}

/** A message to oneself: timers wait, and in a page that is not looked at for a second each. */
export const breath = (): Promise<void> =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(0);
  });
