/** Where a test of components draws: an element of the page, new for each test and empty after it. */
import { render } from "preact";
import { afterEach, beforeEach } from "vitest";

export let root: HTMLElement;
beforeEach(() => {
  root = document.createElement("div");
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});
