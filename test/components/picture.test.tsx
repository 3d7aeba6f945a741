// @vitest-environment happy-dom
import { render } from "preact";
import { expect, test, vi } from "vitest";
import { Panel } from "../../components/Panel.tsx";
import { written } from "../../components/written.ts";
import { assess } from "../../core/assess.ts";
import type { AssessContext } from "../../core/assessment.ts";
import { addDays } from "../../core/dates.ts";
import { drawPicture } from "../../entrypoints/background/picture.tsx";
import { beside, history, MONDAY, unrolled } from "../rules/history.ts";
import { root } from "./root.ts";

vi.mock("wxt/browser", () => ({
  browser: { runtime: { getManifest: () => ({ version: "1.0" }) }, i18n: { getUILanguage: () => "en" } },
}));

const nothing = () => undefined;
const partsOf = (place: ParentNode) => [...place.querySelector("main")!.children].map((part) => part.outerHTML);

const planned = [{ id: "a", date: addDays(MONDAY, 7), label: "tempo", time: 2700 }] as const;
const block = [{ kind: "back-to-back block", from: MONDAY, to: addDays(MONDAY, 1) }] as const;
const aside = [{ rule: "back-to-back-hard-days", date: addDays(MONDAY, 1) }] as const;

test.each<[string, string, AssessContext]>([
  ["an easy week", "E . E . E", {}],
  ["two hard days in a row, and a ride", "H H E C .", {}],
  ["a session planned", "H . E E . L", { planned }],
  ["days meant so", "H H E", { exceptions: block }],
  ["a flag set aside", "H H E", { dismissed: aside }],
])("a panel begins with the picture that the background drew of it: %s [S13]", (_, line, context) => {
  const today = addDays(MONDAY, unrolled(line).length - 1);
  const assessment = assess(history(line), {}, today, { ...context, beside: beside(line) });
  const actions = { onDeclare: nothing, onMute: nothing, onSettings: nothing };
  render(
    <Panel assessment={assessment} today={today} units="metric" weekStart={1} loading={false} {...actions} />,
    root,
  );
  const panel = partsOf(root);
  const place = document.createElement("div");
  place.innerHTML = drawPicture(assessment, "metric", 1).html;
  const picture = partsOf(place);
  expect(picture.length).toBeGreaterThan(3);
  expect(panel.slice(0, picture.length)).toEqual(picture);
});

test("a sport by any name is drawn as its name, and not read as a drawing of its own [S13]", () => {
  const name = `<i title="1">"A&amp;B"</i>`;
  const place = document.createElement("div");
  place.innerHTML = written(<p title={name}>{name}</p>);
  expect(place.textContent).toBe(name);
  expect(place.querySelector("p")!.title).toBe(name);
});
