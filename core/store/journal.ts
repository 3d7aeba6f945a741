/**
 * What pages bring, written down the moment it comes: one quick write, so that nobody waits until it stands in the second
 * copy. It is taken out when it does; where the database is lost before that, it is said again.
 */

/** A browser's own small storage: of another kind, and in another place, than the database. */
export interface Shelf {
  get(): Promise<Readonly<Record<string, unknown>>>;
  set(items: Readonly<Record<string, string>>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

const NAME = "heard ";

export interface Journal {
  /** The answer to `said`, when it is written down here or, where that fails, when `copied` says that it stands in the copy. */
  beside<Answer>(said: unknown, answer: () => Promise<Answer>, copied: () => Promise<void>): Promise<Answer>;
  /** Forgets what was left by earlier lives of the background, each after `again` has said it, if it is to be said. */
  leave(again?: (said: unknown) => Promise<void>): Promise<void>;
}

/** `life`: a moment, ms: what is written down now is not what an earlier life left. */
export function journal(shelf: Shelf, life: number): Journal {
  let count = 0;
  const own = `${NAME}${life} `;
  return {
    async beside(said, answer, copied) {
      const key = `${own}${String(count++).padStart(9, "0")}`;
      const written = shelf.set({ [key]: JSON.stringify(said) }).then(
        () => true,
        () => false,
      );
      const forget = async () => {
        if (await written) await shelf.remove([key]);
      };
      try {
        const answered = await answer();
        const copying = copied();
        void copying.then(forget).catch(() => undefined);
        if (!(await written)) await copying;
        return answered;
      } catch (error) {
        // Nobody was told that it is kept.
        void forget().catch(() => undefined);
        throw error;
      }
    },
    async leave(again) {
      const all = await shelf.get();
      const left = Object.keys(all).filter((key) => key.startsWith(NAME) && !key.startsWith(own));
      for (const key of left.sort()) {
        await again?.(JSON.parse(String(all[key])));
        await shelf.remove([key]);
      }
    },
  };
}

/** For whoever deletes everything. */
export async function forgetJournal(shelf: Shelf): Promise<void> {
  await shelf.remove(Object.keys(await shelf.get()).filter((key) => key.startsWith(NAME)));
}
