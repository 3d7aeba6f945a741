// @vitest-environment happy-dom
import { render } from "preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keepFocus } from "../../components/focus.ts";
import { DoneLine } from "../../components/panel/Meant.tsx";
import { root } from "./root.ts";

keepFocus(document);
const find = (id: string) => document.getElementById(id)!;
/** What watches a page is called after the change. */
const settled = () => new Promise((done) => setTimeout(done));

beforeEach(() => {
  root.innerHTML = `<section id="part"><p id="line"><button id="undo">Undo</button></p>
    <button id="save">Save</button></section><button id="other">Other</button>`;
});
afterEach(() => (document.activeElement as HTMLElement | null)?.blur());

test("the focus of a button that is pressed away stays with the line it stood in", async () => {
  find("undo").focus();
  find("undo").remove();
  await settled();
  expect(document.activeElement).toBe(find("line"));
});

test("where the line goes too, it stays with the part of the page, which is no stop of the Tab key", async () => {
  find("undo").focus();
  find("line").remove();
  await settled();
  expect(document.activeElement).toBe(find("part"));
  expect(find("part").tabIndex).toBe(-1);
});

test("a button that can no longer be pressed leaves it where it stands", async () => {
  find("save").focus();
  find("save").setAttribute("disabled", "");
  await settled();
  expect(document.activeElement).toBe(find("part"));
});

test("where the page sends it elsewhere it stays there, and what goes without it moves nothing", async () => {
  find("undo").focus();
  find("line").remove();
  find("other").focus();
  await settled();
  expect(document.activeElement).toBe(find("other"));
  find("save").remove();
  await settled();
  expect(document.activeElement).toBe(find("other"));
});

test("what was just done has the focus on its Undo once, and a figure typed meanwhile keeps it however often the page is drawn", () => {
  const drawn = () =>
    render(
      <>
        <DoneLine done={{ text: "Set aside.", undo: () => undefined }} onUndo={() => undefined} />
        <input />
      </>,
      root,
    );
  root.innerHTML = "";
  drawn();
  expect(document.activeElement).toBe(root.querySelector("button"));
  root.querySelector("input")!.focus();
  drawn();
  expect(document.activeElement).toBe(root.querySelector("input"));
});
