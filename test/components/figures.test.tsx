// @vitest-environment happy-dom
/** What the drawing of a run's page and of a badge asks the browser for: its makers of figures, lists and forms of words are too dear there. */
import { render } from "preact";
import { act } from "preact/test-utils";
import { expect, test, vi } from "vitest";
import { Badge } from "../../components/Badge.tsx";
import { RunOverlay } from "../../components/RunOverlay.tsx";
import { assess } from "../../core/assess.ts";
import { digest } from "../../core/digest.ts";
import { label } from "../../core/label-history.ts";
import { agreementOf } from "../../core/teach/agreement.ts";
import { closer, viewOf } from "../../entrypoints/background/view-of.ts";
import { season } from "../sample/season.ts";
import { speakFrom } from "../tools/catalogue.ts";
import { root } from "./root.ts";

const TODAY = "2026-03-12";

function views() {
  const sample = season({ today: TODAY });
  const entries = sample.map(({ activity, streams }) => ({ activity, digest: digest(activity, streams) }));
  const { runs, athleteOn } = label(entries, {});
  const assessment = assess(runs, athleteOn(TODAY), TODAY, {});
  const agreement = agreementOf(runs);
  return assessment.runs.map((one) => {
    const { streams } = sample.find(({ activity }) => activity.id === one.activity.id)!;
    return { ...viewOf(one, assessment, agreement, 1), ...closer(one, assessment, streams) };
  });
}

test("no run of a season has its page or its badge wait for the browser's own maker of figures, days, lists or forms of words", () => {
  const season = views();
  expect(season.some(({ violations }) => violations.length > 0)).toBe(true);
  const asked: string[] = [];
  for (const maker of ["NumberFormat", "DateTimeFormat", "ListFormat", "PluralRules"] as const)
    vi.spyOn(Intl, maker).mockImplementation(function made() {
      asked.push(maker);
      return { format: () => "" };
    } as never);
  for (const language of ["en", "ja"]) {
    speakFrom(language);
    for (const view of season)
      for (const drawn of [
        <RunOverlay key="run" view={view} state="ready" units="imperial" onCorrect={() => {}} />,
        <Badge key="card" view={view} state="ready" units="metric" onCorrect={() => {}} startOpen />,
      ])
        act(() => render(drawn, root));
  }
  speakFrom("en");
  expect(asked).toEqual([]);
});
