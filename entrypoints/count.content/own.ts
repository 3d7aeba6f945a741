/** Which requests of a page are ours, so that only the page's own are counted: our scripts share one isolated world of it. */

const world = globalThis as { hardeasyAsked?: string[] };

/** About to be asked by us, and counted when it was permitted. */
export function countOwn(address: string): void {
  world.hardeasyAsked ??= [];
  world.hardeasyAsked.push(address);
}

/** Whether a request that was seen is one of ours; each of ours is found once. */
export function isOwn(address: string): boolean {
  const at = world.hardeasyAsked?.indexOf(address) ?? -1;
  if (at >= 0) world.hardeasyAsked?.splice(at, 1);
  return at >= 0;
}
