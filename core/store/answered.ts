/** What questions to small tables were answered last, until something is written there: asked again, they cost no way to the database. */
import { Dexie } from "dexie";

/** Of the settings only what an opinion rests on. */
export type Small = "corrections" | "log" | "declarations" | "settings";

/** `asked`: what else the answer hangs on; each question remembers one answer. */
export type Answers = <Value>(
  table: Small,
  question: string,
  asked: string,
  read: () => Promise<Value>,
) => Promise<Value>;

interface Answered {
  readonly version: number;
  readonly asked: string;
  readonly value: Promise<unknown>;
}

/** `versions` rise when the table was written. */
export function answersIn(versions: Readonly<Record<Small, number>>): Answers {
  const answers = new Map<string, Answered>();
  return <Value>(table: Small, question: string, asked: string, read: () => Promise<Value>): Promise<Value> => {
    // What a transaction has written counts for itself before it counts for others.
    if (Dexie.currentTransaction) return read();
    const version = versions[table];
    const last = answers.get(question);
    if (last?.version === version && last.asked === asked) return last.value as Promise<Value>;
    const answered = { version, asked, value: read() };
    answers.set(question, answered);
    answered.value.catch(() => answers.get(question) === answered && answers.delete(question));
    return answered.value;
  };
}
