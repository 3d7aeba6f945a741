/** No room, or little of it: what is not lost, and what to do; and what was lost and is back. */
import type { ComponentChild } from "preact";
import { number } from "./format.ts";
import { Filled } from "./Parts.tsx";
import { size } from "./words/left.ts";
import { say } from "./words/say.ts";

/** bytes left; 0: something could not be kept. Read out once: a figure that moves is for the eye, and for whoever comes to it. */
export const roomWords = (free: number): ComponentChild =>
  free === 0 ? (
    say("disk_full")
  ) : (
    <Filled text={say("storage_little")} values={{ free: <span aria-live="off">{size(free)}</span> }} />
  );

export const readBackWords = (count: number): string => say("read_back", { count: number(count) });

interface NoticeProps {
  readonly free: number | undefined;
  /** the last word could not be kept, for whatever reason */
  readonly lost: boolean;
  /** activities that came back after the browser had lost its database */
  readonly readBack?: number | undefined;
}

export function RoomNotice({ free, lost, readBack }: NoticeProps) {
  const bad = free !== undefined || lost;
  if (!bad && readBack === undefined) return null;
  return (
    <section>
      {bad && <p role="alert">{free === undefined ? say("not_kept") : roomWords(free)}</p>}
      {readBack !== undefined && <p role="status">{readBackWords(readBack)}</p>}
    </section>
  );
}
