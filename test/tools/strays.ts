/** Finds words for the runner that are written into source code instead of the catalogue. */
import { parseSync } from "vite";

interface Node {
  readonly type: string;
  readonly [part: string]: unknown;
}

/** Names that are the same in every language. */
const NAMES = /\b(Hardeasy|VDOT|Riegel|Strava|RPE|FIT|TCX|GPX|CSV|JSON|ZIP)\b/g;
/** Attributes that are read or heard; the others hold classes, ids and the like. */
const SPOKEN = new Set(["aria-label", "aria-description", "aria-roledescription", "title", "placeholder", "alt"]);
/** What stands in these is for the program or the developer. */
const SILENT = new Set(["ImportDeclaration", "TSLiteralType", "BinaryExpression", "SwitchCase", "ThrowStatement"]);

/** Text in an element, a spoken attribute with words in it, or a text that opens like a sentence or a title. */
export function strays(name: string, source: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    if (SILENT.has(node.type)) return;
    if (node.type === "JSXText" && hasWords(node.value)) found.push(String(node.value));
    if (node.type === "JSXAttribute") {
      const { name: attribute, value } = node as unknown as { name: { name: string }; value: Node | null };
      if (value?.type !== "Literal") {
        if (value) visit(value);
      } else if (SPOKEN.has(attribute.name) && hasWords(value.value)) found.push(String(value.value));
      return;
    }
    if (node.type === "CallExpression" && /^(console|root\.query|document)/.test(source.slice(node.start as number)))
      return;
    const text = node.type === "Literal" ? node.value : node.type === "TemplateElement" ? rawOf(node) : undefined;
    if (typeof text === "string" && /^[A-Z][a-z]+[ .,:…]/.test(text) && hasWords(text)) found.push(text);
    for (const part of Object.values(node).flat()) if (isNode(part)) visit(part);
  };
  visit(parseSync(name, source).program as unknown as Node);
  return found.map((text) => `${name}: ${text.trim()}`);
}

const hasWords = (text: unknown): boolean => typeof text === "string" && /\p{L}{2}/u.test(text.replace(NAMES, ""));
const rawOf = (node: Node): string => (node.value as { raw: string }).raw;
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "type" in value;
