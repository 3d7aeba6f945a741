/** What comes next: when the next hard day fits and why not sooner, and the one thing worth doing. */
import type { NextHardDay } from "../../core/assessment.ts";
import type { Suggestion } from "../../core/next/suggest.ts";
import type { LocalDate } from "../../core/units.ts";
import type { Units } from "../../core/view.ts";
import { date, heartRate, list, pace, wholeDistance } from "../format.ts";
import { Filled } from "../Parts.tsx";
import { labelName } from "../words/labels.ts";
import { ruleName } from "../words/rules.ts";
import { capital, inTurn, say, sayCount } from "../words/say.ts";

interface NextUpProps {
  readonly today: LocalDate;
  readonly next: NextHardDay | undefined;
  readonly suggestion: Suggestion | undefined;
  readonly units: Units;
}

export const NextUp = ({ today, next, suggestion, units }: NextUpProps) => (
  <>
    {next && (
      <section>
        <h2>{say("next_hard_day")}</h2>
        <div class="next">
          <span class="ghost" />
          <div>
            <p>
              <Filled text={say("next_hard_day_earliest")} values={{ date: <When date={next.date} today={today} /> }} />
            </p>
            {/* how long there was none is what the suggestion says */}
            {suggestion?.id !== "hard day" && <p class="second">{whyNotSooner(next)}</p>}
            {next.planned && <p class="second">{writePlanned(next.planned)}</p>}
          </div>
        </div>
        {suggestion && <p class="suggestion">{writeSuggestion(suggestion, units)}</p>}
      </section>
    )}
  </>
);

const When = ({ date: day, today }: { readonly date: LocalDate; readonly today: LocalDate }) => (
  <b>
    <time datetime={day}>{day <= today ? say("date_today") : date(day)}</time>
  </b>
);

const whyNotSooner = ({ hardInSeven, because, ill }: NextHardDay): string =>
  inTurn([
    hardInSeven > 0 ? sayCount("next_hard_day_why", hardInSeven) : say("next_hard_day_none"),
    ill ? say("sentence", { text: capital(sayCount("sign_ill", ill)) }) : "",
    because.length > 0 ? say("next_hard_day_sooner", { rules: named(because) }) : "",
  ]);

const named = (because: readonly string[]): string =>
  list(because.map((one) => (one === "ill" ? say("log_ill") : ruleName(one))));

/** `Planned: Tempo on Thu 12 Nov; it fits.` */
export const writePlanned = ({ date: day, label, because }: NonNullable<NextHardDay["planned"]>): string =>
  say(because.length === 0 ? "next_planned_fits" : "next_planned_flagged", {
    label: labelName(label),
    date: date(day),
    rules: named(because),
  });

export function writeSuggestion(suggestion: Suggestion, units: Units): string {
  switch (suggestion.id) {
    case "easy today":
      return say("suggest_easy_today");
    case "lighter week":
      return say("suggest_lighter_week", {
        usual: wholeDistance(suggestion.usual, units),
        from: wholeDistance(suggestion.from, units),
        to: wholeDistance(suggestion.to, units),
      });
    case "long run":
      return say("suggest_long_run", { days: suggestion.days });
    case "strides":
      return say("suggest_strides", { days: suggestion.days });
    case "truly easy":
      return say(suggestion.heartRate ? "suggest_truly_easy_heart" : "suggest_truly_easy", {
        pace: pace(suggestion.speed, units),
        beats: heartRate(suggestion.heartRate ?? 0),
      });
    case "hard day":
      return say("suggest_hard_day", { days: suggestion.days });
  }
}
