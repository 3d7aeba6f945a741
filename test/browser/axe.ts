/** What axe sees on a page. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** WCAG 2.2 at level AA, as axe names it. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Words that stand out less than 7 to 1, as WCAG 2.2 asks at level AAA. */
export async function faint(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run(document, { runOnly: { type: "rule", values: ["color-contrast-enhanced"] } });
    return violations.flatMap(({ nodes }) =>
      nodes.map(({ target, html }) => `${target.join(" ")} ${html.slice(0, 60)}`),
    );
  });
}

/** Faults under WCAG 2.2 AA, and names that are not what can be read; `within`: only what is ours on a page of the site. */
export async function faults(page: Page, within?: string): Promise<readonly string[]> {
  // A script tag is against the pages' own content rules; an evaluated text is not.
  await page.evaluate(AXE);
  return page.evaluate(
    async ({ tags, within }) => {
      const { axe } = window as unknown as { axe: typeof import("axe-core") };
      // axe knows stacking by z-index alone, not the top layer: without this it takes a badge that an open card covers
      // for one that lies on the card, and the card's buttons for too small
      for (const { shadowRoot } of document.querySelectorAll("*"))
        for (const open of shadowRoot?.querySelectorAll<HTMLElement>(":popover-open") ?? []) open.style.zIndex = "1";
      const { violations } = await axe.run(within ? { include: [[within]] } : document, {
        runOnly: tags,
        rules: { "label-content-name-mismatch": { enabled: true } },
      });
      return violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.target.join(" ")).join(", ")}`);
    },
    { tags: TAGS, within },
  );
}
