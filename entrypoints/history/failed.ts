/** What went wrong with the history, in words that help; undefined where only the error's own are known. */
import { say } from "../../components/words/say.ts";
import { isFull, isNewer } from "../../core/store/full.ts";
import { noteFull } from "../background/room.ts";

export function wordsFor(error: unknown): string | undefined {
  void noteFull(error);
  if (isFull(error)) return say("disk_full");
  return isNewer(error) ? say("newer_version") : undefined;
}
