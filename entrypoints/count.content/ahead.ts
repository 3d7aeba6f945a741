/** What is known of the run a page is of, asked before there is a page: answered by the time there is a place for it. One isolated world holds it. */
import type { ActivityId } from "../../core/activity.ts";
import { call } from "../../core/store/call.ts";
import type { Known } from "../../core/store/messages.ts";

const world = globalThis as { hardeasyAhead?: { readonly [id: ActivityId]: Promise<readonly Known[]> } };

export function lookAhead(id: ActivityId): void {
  const known = call("look", { ids: [id], trace: true, ahead: true });
  // Whoever wants it asks again.
  known.catch(() => undefined);
  world.hardeasyAhead = { [id]: known };
}

/** Found once: what is learned later is not in it. Undefined where nobody asked. */
export function seenAhead(id: ActivityId): Promise<readonly Known[]> | undefined {
  const known = world.hardeasyAhead?.[id];
  delete world.hardeasyAhead;
  return known;
}
