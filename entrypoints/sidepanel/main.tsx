/** The side panel: the top of the week as it was last read at once, then all of it, live from the database. */
import "../../components/page.css";
import "../../components/panel.css";
import { render } from "preact";
import { TopOfWeek } from "../../components/panel/TopOfWeek.tsx";
import { type Glance, readGlance } from "../../core/store/glance.ts";
import { speakOnPage } from "../background/language.ts";
import { today } from "../background/today.ts";
import { unitsFor } from "../popup/locale.ts";

// Asked first: the answer comes while the language is chosen.
const kept = readGlance(today());
speakOnPage();
const root = document.getElementById("root")!;

/** Controls are there, so that nothing moves, and do nothing for the moment it takes to bring what they do. */
const notYet = () => undefined;

const draw = ({ top, ...chosen }: Glance): void =>
  render(
    <main class="panel all">
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
    root,
  );

/** After the next picture: what is loaded now must not hold it up. */
const afterPicture = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));

async function open(): Promise<void> {
  // Where nothing was kept, or it cannot be read, the database says it all a little later.
  const glance = await kept.catch(() => undefined);
  if (glance) {
    draw(glance);
    await afterPicture();
  }
  const { openWhole } = await import("./whole.tsx");
  openWhole(root, glance !== undefined);
}

void open();
