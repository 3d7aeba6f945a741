/** XML as a stream of elements, without DOM, and with nothing in it that could make much out of little. */
import { SaxesParser } from "saxes";
import { Refused } from "./recording.ts";

/** Names come without their prefix: exporters disagree on prefixes, not on names. */
export interface XmlReader {
  /** `path`: names from the root to this element */
  open(name: string, attributes: Readonly<Record<string, string>>, path: readonly string[]): void;
  close(name: string, text: string, path: readonly string[]): void;
}

/** An activity file is not deeper, wider or wordier than this (TCX and GPX with all known extensions: 12, 20). */
const DEEPEST = 64;
const MOST_ATTRIBUTES = 200;
const LONGEST_TEXT = 10_000;
const CHUNK = 1 << 16;
/** bytes; declaration and remarks before the root element are shorter */
const HEAD = 4096;

/**
 * Reads the whole document in pieces. An ampersand that nobody escaped, as exporters leave it in names, is read as one.
 * Throws `Refused` at the first other thing that is not well-formed, and where entities are declared. False: it ended
 * early, as where a phone's battery did; what was open is closed, and the text cut in two left out.
 */
export function readXml(bytes: Uint8Array, reader: XmlReader): boolean {
  const path: string[] = [];
  const texts: string[] = [];
  let attributes = 0;
  const parser = new SaxesParser({ xmlns: false });
  const refuse = () => {
    throw new Refused("damaged");
  };
  let over = false;
  parser.on("error", () => over || refuse());
  parser.on("opentagstart", () => {
    attributes = 0;
  });
  parser.on("attribute", () => {
    if (++attributes > MOST_ATTRIBUTES) refuse();
  });
  parser.on("opentag", (tag) => {
    path.push(localName(tag.name));
    texts.push("");
    if (path.length > DEEPEST) refuse();
    reader.open(path.at(-1)!, tag.attributes, path);
  });
  parser.on("doctype", (text) => {
    if (text.includes("<!ENTITY")) refuse();
  });
  const add = (text: string) => {
    if (texts.length > 0 && texts.at(-1)!.length < LONGEST_TEXT) texts[texts.length - 1] += text;
  };
  parser.on("text", add);
  parser.on("cdata", (text) => add(text.replaceAll("&amp;", "&")));
  parser.on("closetag", () => {
    reader.close(path.at(-1)!, texts.pop()!.trim(), path);
    path.pop();
  });
  feed(parser, bytes);
  over = true;
  parser.close();
  const whole = path.length === 0;
  for (; path.length > 0; path.pop()) reader.close(path.at(-1)!, "", path);
  return whole;
}

/** Not followed by what makes it a reference that XML knows by itself. */
const RAW = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/g;
/** The beginning of one, cut in two by the end of a piece; `&#x10ffff;` is the longest. */
const CUT = /&[#\w]{0,8}$/;

function feed(parser: SaxesParser, bytes: Uint8Array): void {
  const decoder = new TextDecoder(encodingOf(bytes));
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += decoder.decode(bytes.subarray(at, at + CHUNK), { stream: at + CHUNK < bytes.length });
    // Some exporters put blanks before the declaration.
    if (at === 0) text = text.trimStart();
    const held = (at + CHUNK < bytes.length && CUT.exec(text)?.[0]) || "";
    parser.write(text.slice(0, text.length - held.length).replace(RAW, "&amp;"));
    text = held;
  }
}

/** By byte order mark; everything else that is met is UTF-8, or ASCII where it matters. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** The name of the root element, from the first bytes alone. */
export function rootOf(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, HEAD));
  let rest = head.trimStart();
  while (rest.startsWith("<?") || rest.startsWith("<!")) {
    const end = rest.startsWith("<!--") ? "-->" : /^<![^>]*\[/.test(rest) ? "]>" : ">";
    const at = rest.indexOf(end);
    if (at < 0) return undefined;
    rest = rest.slice(at + end.length).trimStart();
  }
  return /^<(?:[\w.-]+:)?([\w.-]+)/.exec(rest)?.[1];
}

/** s since 1970 of `2018-10-21T13:50:14.000Z`; without a zone it is taken as UTC, as both formats say. */
export function instantOf(text: string): number | undefined {
  const written = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)?$/.exec(text);
  if (!written) return undefined;
  const ms = Date.parse(written[2] ? text : `${text}Z`);
  return Number.isFinite(ms) ? ms / 1000 : undefined;
}

export function numberOf(text: string): number | undefined {
  const value = text === "" ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}
