/** Narrows the list of runs: labels as chips, words, and the rest behind More. */
import { useMemo, useState } from "preact/hooks";
import { type DayClass, LABELS, type Label } from "../../core/labels/label.ts";
import type { LabelledRun } from "../../core/labels/labelled-run.ts";
import type { Units } from "../../core/view.ts";
import { distanceUnit, fullDate, unitLength } from "../format.ts";
import { Tile } from "../Glyph.tsx";
import { Mark, SeverityMark } from "../marks.tsx";
import { CLOSE } from "../paths.ts";
import { dayName, labelName } from "../words/labels.ts";
import { capital, say } from "../words/say.ts";
import type { Filter } from "./find.ts";

interface FiltersProps {
  readonly runs: readonly LabelledRun[];
  readonly filter: Filter;
  readonly units: Units;
  readonly onFilter: (filter: Filter) => void;
}

export function Filters({ runs, filter, units, onFilter }: FiltersProps) {
  const [more, setMore] = useState(false);
  const counts = useMemo(() => countsOf(runs), [runs]);
  const { labels = [] } = filter;
  const change = (part: Partial<Filter>) => onFilter({ ...filter, ...part });
  return (
    <search class="filters">
      {/* what narrows the list is in sight until it is taken off */}
      {LABELS.filter((label) => counts.has(label) || labels.includes(label)).map((label) => (
        <button
          key={label}
          type="button"
          class="chip"
          aria-pressed={labels.includes(label)}
          onClick={() =>
            change({ labels: labels.includes(label) ? labels.filter((one) => one !== label) : [...labels, label] })
          }
        >
          <Tile label={label} />
          {labelName(label)} <span class="unit">{counts.get(label) ?? 0}</span>
        </button>
      ))}
      <button
        type="button"
        class="chip plain"
        aria-pressed={filter.watch ?? false}
        onClick={() => change({ watch: !filter.watch })}
      >
        <SeverityMark severity="warn" size={13} />
        {say("to_watch")}
      </button>
      <div class="by-words">
        <input
          type="search"
          class="field"
          aria-label={say("runs_search_long")}
          placeholder={say("runs_search_example")}
          value={filter.words ?? ""}
          onInput={(event) => change({ words: event.currentTarget.value })}
        />
        <button type="button" class="link" aria-expanded={more} onClick={() => setMore(!more)}>
          {say(more ? "filter_less" : "more")}
        </button>
      </div>
      {more && <Rest filter={filter} units={units} change={change} />}
      {filter.from && (
        <button type="button" class="chip plain" onClick={() => change({ from: undefined, to: undefined })}>
          {filter.from === filter.to || !filter.to
            ? fullDate(filter.from)
            : say("range_days", { from: fullDate(filter.from), to: fullDate(filter.to) })}
          <Mark sign={CLOSE} size={12} />
          <span class="spoken"> {say("filter_all_days")}</span>
        </button>
      )}
    </search>
  );
}

function countsOf(runs: readonly LabelledRun[]): ReadonlyMap<Label, number> {
  const counts = new Map<Label, number>();
  for (const { label } of runs) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

interface RestProps extends Pick<FiltersProps, "filter" | "units"> {
  readonly change: (part: Partial<Filter>) => void;
}

const Rest = ({ filter, units, change }: RestProps) => (
  <div class="rest">
    <label>
      {say("day")}
      <select
        class="field"
        value={filter.day ?? ""}
        onChange={(event) => change({ day: (event.currentTarget.value || undefined) as DayClass | undefined })}
      >
        <option value="">{say("filter_any")}</option>
        {(["hard", "moderate", "easy"] as const).map((day) => (
          <option key={day} value={day}>
            {capital(dayName(day))}
          </option>
        ))}
      </select>
    </label>
    <Far name={say("filter_from")} unit={units} value={filter.least} onMetres={(least) => change({ least })} />
    <Far name={say("filter_to")} unit={units} value={filter.most} onMetres={(most) => change({ most })} />
    <Day name={say("filter_since")} value={filter.from} onDay={(from) => change({ from })} />
    <Day name={say("filter_until")} value={filter.to} onDay={(to) => change({ to })} />
  </div>
);

interface FarProps {
  readonly name: string;
  readonly unit: Units;
  readonly value: number | undefined;
  readonly onMetres: (metres: number | undefined) => void;
}

const Far = ({ name, unit, value, onMetres }: FarProps) => (
  <label>
    {name} <span class="unit">{distanceUnit(unit)}</span>
    <input
      class="field short"
      type="number"
      min="0"
      step="any"
      value={value === undefined ? "" : Math.round((value / unitLength(unit)) * 100) / 100}
      onChange={({ currentTarget: { value: text } }) =>
        onMetres(text === "" ? undefined : Number(text) * unitLength(unit))
      }
    />
  </label>
);

interface DayProps {
  readonly name: string;
  readonly value: string | undefined;
  readonly onDay: (day: string | undefined) => void;
}

const Day = ({ name, value, onDay }: DayProps) => (
  <label>
    {name}
    <input
      class="field"
      type="date"
      value={value ?? ""}
      onChange={(event) => onDay(event.currentTarget.value || undefined)}
    />
  </label>
);
