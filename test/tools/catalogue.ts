/** The messages read from their files: for the label command, the tests and the playground's server. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { speak } from "../../components/words/say.ts";

const FOLDER = join(import.meta.dirname, "../../public/_locales");

export type Catalogue = Readonly<Record<string, string>>;

export const languages = (): readonly string[] => readdirSync(FOLDER).sort();

/** By key, as written. */
export function catalogue(language: string): Catalogue {
  const file: Record<string, { message: string }> = JSON.parse(
    readFileSync(join(FOLDER, language, "messages.json"), "utf8"),
  );
  return Object.fromEntries(Object.entries(file).map(([key, { message }]) => [key, message]));
}

/** What lacks falls back to English, as in a browser. */
export function speakFrom(language: string): void {
  const [own, english] = [catalogue(language), catalogue("en")];
  speak((key) => own[key] ?? english[key] ?? "");
}
