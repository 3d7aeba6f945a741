/** Looks whether there is room, so that the runner is told before a run is lost rather than after. */
import { isFull } from "../../core/store/full.ts";
import { noteRoom } from "../../core/store/room.ts";

/** After a write that went well. */
export async function lookForRoom(): Promise<void> {
  const { usage = 0, quota } = await navigator.storage.estimate();
  await noteRoom(quota === undefined ? undefined : Math.max(0, quota - usage));
}

/** After one that did not. */
export function noteFull(error: unknown): void {
  if (isFull(error)) noteRoom(0).catch(() => undefined);
}
