/** Who is signed in. */
import { readBootstrap } from "./bootstrap.ts";
import { reactProps, viewerInProps } from "./props.ts";

/** Links to oneself in the site's own frame, old header, React header, card beside the feed. */
const OWN_LINKS = [
  "#global-header .user-nav .user-menu a[href*='/athletes/']",
  "#global-header .user-menu a[href*='/athletes/']",
  "header nav ul[labeledby='athlete-menu'] a[href*='/athletes/']",
  "header ul[aria-labelledby='athlete-menu'] a[href*='/athletes/']",
  "#athlete-profile a[href*='/athletes/']",
];
/** The same mark is inside feed entries too, where it is somebody else. */
const SIDE_CARD = "[data-testid='avatar-wrapper']";
const ENTRY = "[data-testid='web-feed-entry'], [id^='feed-entry-']";

/** The athlete's number, as digits. */
export function findViewer(page: Document): string | undefined {
  for (const props of reactProps(page)) {
    const id = viewerInProps(props);
    if (id) return id;
  }
  const said = readBootstrap(page)?.viewer;
  if (said) return said;
  for (const selector of OWN_LINKS) {
    const id = athleteIn(page.querySelector(selector));
    if (id) return id;
  }
  return viewerInSideCard(page);
}

function viewerInSideCard(page: Document): string | undefined {
  for (const wrapper of page.querySelectorAll(SIDE_CARD)) {
    if (wrapper.closest(ENTRY)) continue;
    const id = athleteIn(wrapper.closest("a") ?? wrapper.querySelector("a"));
    if (id) return id;
  }
  return undefined;
}

/** `/athletes/123`, relative or absolute, with nothing after the number but a query. */
export const athleteIn = (link: Element | null): string | undefined =>
  link?.getAttribute("href")?.match(/\/(?:athletes|pros)\/(\d+)(?:[/?#]|$)/)?.[1];
