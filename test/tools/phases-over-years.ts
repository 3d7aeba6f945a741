/** Prints the phases found in whole histories, to read by eye: `node test/tools/phases-over-years.ts [--only peak] runs.jsonl[.gz]…` */
import { toDays } from "../../core/days.ts";
import { label } from "../../core/label-history.ts";
import { weeksIn } from "../../core/year/periods.ts";
import { phasesIn } from "../../core/year/phases.ts";
import { histories } from "./histories.ts";

const at = process.argv.indexOf("--only");
const only = at < 0 ? undefined : process.argv.splice(at, 2)[1];

const km = (metres: number) => (metres / 1000).toFixed(0);

for (const [athlete, entries] of histories(process.argv.slice(2))) {
  const { runs } = label(entries, {});
  const days = toDays(runs, runs.at(-1)!.activity.start.slice(0, 10));
  const weeks = weeksIn(days, 1);
  console.log(`\n## ${athlete}: ${runs.length} runs, ${weeks.length} weeks`);
  for (const phase of phasesIn(days)) {
    if (only && phase.kind !== only) continue;
    const first = weeks.findIndex((week) => week.start === phase.from);
    const around = weeks.slice(Math.max(0, first - 6), first + phase.weeks + 2).map((week) => km(week.distance));
    const change = phase.change === undefined ? "" : ` ${(100 * phase.change).toFixed(0)} %`;
    console.log(
      `${phase.from} ${phase.kind.padEnd(8)} ${phase.weeks} weeks, ${km(phase.volume)} km, tempo ${phase.tempo.toFixed(1)}, fast ${phase.fast.toFixed(1)}${change} ${phase.race ?? ""}${phase.kind === "peak" || phase.kind === "recovery" ? `  [${around.join(" ")}]` : ""}`,
    );
  }
}
