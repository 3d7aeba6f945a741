/** Small counts as words, and a count with its noun. */
const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven"];

export const countWord = (count: number): string => WORDS[count] ?? String(count);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `two hard days`, `one hard day` */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${countWord(count)} ${count === 1 ? one : many}`;
