/** The top of this week as the side panel draws it first. */
import { TopOfWeek } from "../../components/panel/TopOfWeek.tsx";
import { language } from "../../components/words/say.ts";
import { written } from "../../components/written.ts";
import type { Assessment } from "../../core/assessment.ts";
import { weekStartOf } from "../../core/dates.ts";
import { circumstances, type Picture } from "../../core/store/picture.ts";
import { topOfWeek } from "../../core/top-of-week.ts";
import type { Units } from "../../core/view.ts";

/** Controls are there, so that nothing moves, and do nothing for the moment it takes to bring what they do. */
const notYet = () => undefined;

/** `weekStart`: 1 Monday … 7 Sunday */
export function drawPicture(assessment: Assessment, units: Units, weekStart: number): Picture {
  const { today } = assessment;
  const thisWeek = weekStartOf(today, weekStart);
  const html = written(
    <main class="panel">
      <TopOfWeek
        top={topOfWeek(assessment, thisWeek, true)}
        units={units}
        thisWeek={thisWeek}
        onWeek={notYet}
        onPlan={notYet}
        onDeclare={notYet}
        onChoose={notYet}
        onSettings={notYet}
      />
    </main>,
  );
  return { today, in: circumstances(), language: language(), html };
}
