/** Looks whether there is room, so that the runner is told before a run is lost rather than after. */
import { isFull } from "../../core/store/full.ts";
import { noteRoom, readLittle } from "../../core/store/room.ts";

/** `wrote`: just now, and it went well; else a disk that was found full stays so until something could be written. */
export async function lookForRoom(wrote: boolean): Promise<void> {
  const { usage = 0, quota } = await navigator.storage.estimate();
  if (!wrote && (await readLittle()) === 0) return;
  await noteRoom(quota === undefined ? undefined : Math.max(0, quota - usage));
}

/** After one that did not. */
export async function noteFull(error: unknown): Promise<void> {
  if (isFull(error)) await noteRoom(0).catch(() => undefined);
}
