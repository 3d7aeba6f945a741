/** What was tapped shows at once: the record of it may take a moment to come back. */
import { useState } from "preact/hooks";

type Note<Notes> = <What extends keyof Notes>(what: What, value: Notes[What] | undefined) => void;

/** The notes with what was tapped since, and the way to tap. Mounted anew for another run or day. */
export function useTapped<Notes extends object>(
  kept: Notes | undefined,
  onNote: (what: keyof Notes, value: Notes[keyof Notes] | undefined) => void,
): readonly [Partial<Notes>, Note<Notes>] {
  const [tapped, setTapped] = useState<Partial<Notes>>({});
  const note: Note<Notes> = (what, value) => {
    setTapped((before) => ({ ...before, [what]: value }));
    onNote(what, value);
  };
  return [{ ...kept, ...tapped } as Partial<Notes>, note];
}
