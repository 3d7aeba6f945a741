/** Every rule with its switch: what it says, why, how good the grounds are, and a week it would flag. */
import { addDays } from "../../core/dates.ts";
import { RULES } from "../../core/rules/index.ts";
import type { Example, Rule } from "../../core/rules/rule.ts";
import type { Hardness } from "../EffortBar.tsx";
import { MiniWeek } from "../MiniWeek.tsx";
import { SeverityMark } from "../marks.tsx";
import { ruleName, ruleNext, ruleWhy } from "../words/rules.ts";
import { say } from "../words/say.ts";

interface RulesListProps {
  readonly muted: readonly string[];
  readonly onMute: (muted: readonly string[]) => void;
}

export const RulesList = ({ muted, onMute }: RulesListProps) => (
  <section class="rules">
    <h2 class="t16">{say("rules")}</h2>
    <p class="second">{say("rules_what")}</p>
    <ul>
      {RULES.map((rule) => (
        <li key={rule.id}>
          <label>
            <input
              type="checkbox"
              checked={!muted.includes(rule.id)}
              onChange={(event) => {
                const others = muted.filter((one) => one !== rule.id);
                onMute(event.currentTarget.checked ? others : [...others, rule.id]);
              }}
            />
            <SeverityMark severity={rule.severity} />
            {ruleName(rule.id)}
          </label>
          <Grounds rule={rule} />
        </li>
      ))}
    </ul>
  </section>
);

const EVIDENCE = {
  "coaching custom": "evidence_custom",
  "small studies": "evidence_small",
  "one large study": "evidence_large",
} as const;

const Grounds = ({ rule }: { readonly rule: Rule }) => (
  <details>
    <summary class="second t12">{say(EVIDENCE[rule.evidence])}</summary>
    <p>
      {ruleWhy(rule.id)} {ruleNext(rule.id)}
    </p>
    {rule.source && <p class="third t12">{rule.source}</p>}
    <Week {...rule} />
  </details>
);

/** Any Monday. */
const MONDAY = "2026-11-09";
const HARDNESS: Readonly<Record<string, Hardness>> = { H: "hard", T: "hard", P: "hard", R: "hard", M: "moderate" };

function Week({ id, severity, example }: Rule) {
  if (!example) return null;
  const dates = example.flags[0]!.map((day) => addDays(MONDAY, day - 1));
  return (
    <MiniWeek
      week={weekOf(example)}
      violation={{ rule: id, severity, dates, runs: [], figures: {} }}
      date={dates.at(-1)!}
    />
  );
}

function weekOf({ days }: Example) {
  const tokens = days.split(" ");
  return Array.from({ length: 7 }, (_, i) => ({ date: addDays(MONDAY, i), hardness: hardnessOf(tokens[i] ?? ".") }));
}

const hardnessOf = (token: string): Hardness =>
  HARDNESS[[...token].find((letter) => letter in HARDNESS) ?? ""] ?? (/[ESL]/.test(token) ? "easy" : "rest");
