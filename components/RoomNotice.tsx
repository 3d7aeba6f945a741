/** No room, or little of it: what is not lost, and what to do. */
import { size } from "./words/left.ts";
import { say } from "./words/say.ts";

/** bytes left; 0: something could not be kept */
export const roomWords = (free: number): string =>
  free === 0 ? say("disk_full") : say("storage_little", { free: size(free) });

/** `lost`: the last word could not be kept, for whatever reason. */
export function RoomNotice({ free, lost }: { readonly free: number | undefined; readonly lost: boolean }) {
  if (free === undefined && !lost) return null;
  return <p role="alert">{free === undefined ? say("not_kept") : roomWords(free)}</p>;
}
