/**
 * Loads the core with its thresholds open to change: `node --import ./test/tools/tuned.ts` (Node 22.15 or newer). Every number in a
 * constant at the top of a file (`const HARD = 0.95`, `const REST = { least: 20 }`) is asked of a table, and `tune` writes them all anew.
 */
import { registerHooks } from "node:module";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "vite";

/** Numbers by where they stand: `labels/weigh.ts SHARE.middle`. */
export type Values = ReadonlyMap<string, number>;

const written = new Map<string, number>();
const again: (() => void)[] = [];
let values: Values = new Map();

/** What the changed source calls. */
const tuned = {
  number(name: string, value: number): number {
    written.set(name, value);
    return values.get(name) ?? value;
  },
  again: (write: () => void) => again.push(write),
};
Object.assign(globalThis, { tuned });

/** The numbers of all files loaded so far, as they are written, in the order of loading. */
export const numbers = (): Values => new Map(written);

/** From now on these numbers hold, and all others as they are written. */
export function tune(changed: Values): void {
  values = changed;
  for (const write of again) write();
}

const CORE = fileURLToPath(new URL("../../core/", import.meta.url));

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    const path = url.startsWith("file:") ? relative(CORE, fileURLToPath(url)) : "..";
    return path.startsWith("..") ? loaded : { ...loaded, source: opened(path, String(loaded.source)) };
  },
});

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [part: string]: unknown;
}

/** The same source with constants that can be written anew; what is made from other constants is made anew with them. */
function opened(path: string, source: string): string {
  let out = "";
  let end = "";
  let from = 0;
  for (const statement of parseSync(path, source).program.body as unknown as Node[]) {
    const declared = (statement.type === "ExportNamedDeclaration" ? statement.declaration : statement) as Node | null;
    if (declared?.type !== "VariableDeclaration") continue;
    const [{ id, init }] = declared.declarations as [{ id: Node; init: Node }];
    const name = String(id.name);
    if (!/^[A-Z][A-Z0-9_]*$/.test(name)) continue;
    const asked = askedFor(init, `${path} ${name}`, source);
    if (asked === undefined) continue;
    out += `${source.slice(from, declared.start)}let${source.slice(declared.start + "const".length, init.start)}${asked}`;
    from = init.end;
    end += `\ntuned.again(() => { ${name} = ${asked}; });`;
  }
  return out + source.slice(from) + end;
}

/** The source of a constant's value with each number asked for by its name; undefined where it has none and rests on none. */
function askedFor(value: Node, name: string, source: string): string | undefined {
  const edits: { readonly node: Node; readonly name: string }[] = [];
  let isMade = false;
  const visit = (node: Node, own: string): void => {
    if (isNumber(node))
      edits.push({ node, name: edits.some((edit) => edit.name === own) ? `${own}~${edits.length}` : own });
    else if (node.type === "Identifier") isMade ||= /^[A-Z][A-Z0-9_]+$/.test(String(node.name));
    else if (node.type === "Property") visit(node.value as Node, `${own}.${(node.key as Node).name}`);
    else if (node.type === "ArrayExpression")
      for (const [i, item] of (node.elements as Node[]).entries()) visit(item, `${own}.${i}`);
    else if (!/Function|^TS(?!As|Satisfies)|New/.test(node.type))
      for (const part of Object.values(node).flat()) if (isNode(part)) visit(part, own);
  };
  visit(value, name);
  if (edits.length === 0 && !isMade) return undefined;
  let [text, from] = ["", value.start];
  for (const { node, name: own } of edits) {
    text += `${source.slice(from, node.start)}tuned.number(${JSON.stringify(own)}, ${source.slice(node.start, node.end)})`;
    from = node.end;
  }
  return text + source.slice(from, value.end);
}

/** `0.95`, `-3`, `30 * 60` */
function isNumber({ type, value, argument, left, right }: Node): boolean {
  if (type === "UnaryExpression") return isNumber(argument as Node);
  if (type === "BinaryExpression") return isNumber(left as Node) && isNumber(right as Node);
  return type === "Literal" && typeof value === "number";
}

const isNode = (part: unknown): part is Node => typeof part === "object" && part !== null && "type" in part;
