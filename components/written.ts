/** What is drawn once, written out as text: for where there is no document to draw in. */
import { type ComponentChild, render } from "preact";

export function written(what: ComponentChild): string {
  const sheet = new Sheet();
  render(what, sheet as unknown as Element);
  return sheet.inner();
}

/** As much of an element as drawing for the first time asks for. Nothing drawn here is without an end tag of its own. */
class Sheet {
  readonly ownerDocument = {
    createElementNS: (_: string, tag: string) => new Sheet(tag),
    createTextNode: (text: unknown) => escaped(String(text)),
  };
  readonly style: Record<string, unknown> = {};
  readonly #tag: string | undefined;
  readonly #attributes = new Map<string, unknown>();
  readonly #inside: unknown[] = [];

  constructor(tag?: string) {
    this.#tag = tag;
    Object.defineProperty(this.style, "setProperty", {
      value: (name: string, value: unknown) => {
        this.style[name] = value;
      },
    });
  }

  insertBefore = (child: unknown): number => this.#inside.push(child);
  setAttribute = (name: string, value: unknown): unknown => this.#attributes.set(name, value);
  removeAttribute = (name: string): unknown => this.#attributes.delete(name);
  addEventListener = (): void => undefined;

  inner = (): string => this.#inside.join("");

  toString(): string {
    const styled = Object.entries(this.style).map(([name, value]) => `${name}: ${value};`);
    if (styled.length > 0) this.setAttribute("style", styled.join(" "));
    const attributes = [...this.#attributes].map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
    return `<${this.#tag}${attributes.join("")}>${this.inner()}</${this.#tag}>`;
  }
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
