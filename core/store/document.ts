/** One JSON document read piece by piece as it arrives: of a long list each item by itself, so that no more than one stands in memory. */

/** One member of the outermost object; of a list, one item. An empty list is not told of. */
export interface Piece {
  readonly key: string;
  readonly value: unknown;
}

/** Longest single piece, in characters: far above a day's recording, far below what memory holds. */
const LONGEST = 64 * 1024 * 1024;

/** Throws an Error that says what is wrong when the text is no such document, or ends early. */
export async function* readDocument(source: AsyncIterable<string>): AsyncGenerator<Piece> {
  const scanner = new Scanner();
  for await (const text of source) yield* scanner.read(text);
  scanner.end();
}

/** A walk over the characters that knows only how deep it is and whether it is in a string; JSON.parse judges each piece. */
class Scanner {
  private held = "";
  private at = 0;
  private depth = 0;
  private quoted = false;
  private key: string | undefined;
  private list = false;
  private over = false;
  /** where the piece begins in what is held */
  private from = 0;

  *read(text: string): Generator<Piece> {
    this.held = this.held.slice(this.from) + text;
    this.at -= this.from;
    this.from = 0;
    if (this.held.length > LONGEST) throw new Error("one piece of it is longer than any run");
    while (this.at < this.held.length) {
      if (this.quoted && !this.endQuote()) return;
      const char = this.held[this.at++]!;
      if (char === '"') this.quoted = true;
      else if (char === "{" || char === "[") this.open(char);
      else if (char === "}" || char === "]") yield* this.close(char);
      else if (char === "," && this.depth === this.base()) yield* this.cut();
      else if (char === ":" && this.depth === 1 && this.key === undefined) this.name();
      else if (this.depth === 0 && /\S/.test(char)) throw new Error("it is not one JSON object");
    }
  }

  end(): void {
    if (!this.over) throw new Error("it ends before it is complete");
  }

  /** Depth at which a comma ends a piece. */
  private base(): number {
    return this.list ? 2 : 1;
  }

  /** Moves behind the end of the string; false: it goes on in the next text. */
  private endQuote(): boolean {
    let slashes = 0;
    do {
      const end = this.held.indexOf('"', this.at);
      this.at = end < 0 ? this.held.length : end + 1;
      if (end < 0) return false;
      for (slashes = 0; this.held[end - 1 - slashes] === "\\"; ) slashes++;
    } while (slashes % 2 === 1);
    this.quoted = false;
    return this.at < this.held.length;
  }

  private open(char: string): void {
    if (this.over) throw new Error("something follows its end");
    this.depth++;
    if (this.depth === 1) {
      if (char !== "{") throw new Error("it is not one JSON object");
      this.from = this.at;
    } else if (this.depth === 2 && char === "[" && this.key !== undefined && !this.list && this.blank(this.at - 1)) {
      this.list = true;
      this.from = this.at;
    }
  }

  private *close(char: string): Generator<Piece> {
    if (this.depth === this.base()) {
      if (char !== (this.list ? "]" : "}")) throw new Error("its brackets do not match");
      yield* this.cut(true);
      if (this.list) {
        this.list = false;
        this.key = undefined;
        this.closed = true;
      } else this.over = true;
    }
    this.depth--;
  }

  /** a list has just ended: the comma after it ends no piece */
  private closed = false;

  private name(): void {
    const name = JSON.parse(this.held.slice(this.from, this.at - 1)) as unknown;
    if (typeof name !== "string") throw new Error("a name in it is not a text");
    this.key = name;
    this.from = this.at;
  }

  private blank(to: number): boolean {
    return this.held.slice(this.from, to).trim() === "";
  }

  /** The piece that ends here. */
  private *cut(last = false): Generator<Piece> {
    const text = this.held.slice(this.from, this.at - 1);
    this.from = this.at;
    if (text.trim() === "" && (this.closed || last)) {
      this.closed = false;
      return;
    }
    if (this.key === undefined) throw new Error("something in it has no name");
    yield { key: this.key, value: JSON.parse(text) };
    if (!this.list) this.key = undefined;
  }
}
