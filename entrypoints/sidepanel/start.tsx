/** The top of the week, drawn of the few facts that are kept of it, and the picture of it for the next time. */
import "../../components/page.css";
import "../../components/panel.css";
import { render } from "preact";
import { browser } from "wxt/browser";
import { TopOfWeek } from "../../components/panel/TopOfWeek.tsx";
import { language } from "../../components/words/say.ts";
import { type Glance, readGlance } from "../../core/store/glance.ts";
import { circumstances, forgetPicture, isOf, keepPicture, readPicture } from "../../core/store/picture.ts";
import { speakOnPage } from "../background/language.ts";
import { today } from "../background/today.ts";
import { unitsFor } from "../popup/locale.ts";

speakOnPage();

/** Controls are there, so that nothing moves, and do nothing for the moment it takes to bring what they do. */
const notYet = () => undefined;

export const draw = ({ top, ...chosen }: Glance, place: Element): void =>
  render(
    <main class="panel">
      <TopOfWeek
        top={top}
        units={unitsFor(chosen)}
        thisWeek={top.week.start}
        onWeek={notYet}
        onPlan={notYet}
        onDeclare={notYet}
        onChoose={notYet}
        onSettings={notYet}
      />
    </main>,
    place,
  );

/** Now, and whenever another week is known. */
export function keepPictures(): void {
  browser.storage.onChanged.addListener(({ glance }, area) => {
    if (area === "session" && glance) void keepOne().catch(forgetPicture);
  });
  void keepOne().catch(forgetPicture);
}

async function keepOne(): Promise<void> {
  const glance = await readGlance(today());
  if (!glance) return forgetPicture();
  if (isOf(readPicture(today()), glance)) return;
  const place = document.createElement("div");
  draw(glance, place);
  const html = place.innerHTML;
  render(null, place);
  const sheets = document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]");
  const css = await Promise.all([...sheets].map(async ({ href }) => (await fetch(href)).text()));
  keepPicture({ of: glance, in: circumstances(), language: language(), html, css: css.join("") });
}
