/** The goal race: entered in one line, then what its distance asks for, the taper and the days after. Never required. */
import { useState } from "preact/hooks";
import type { TrainingDay } from "../../core/days.ts";
import { HALF_MARATHON, type LocalDate, MARATHON } from "../../core/units.ts";
import type { Units } from "../../core/view.ts";
import { type Goal, type GoalView, viewGoal } from "../../core/year/goal.ts";
import { distanceUnit, unitLength } from "../format.ts";
import { afterText, askedText, goalText, raceName, taperText } from "../words/phases.ts";
import { say } from "../words/say.ts";

interface GoalsProps {
  readonly goals: readonly Goal[];
  readonly days: readonly TrainingDay[];
  readonly today: LocalDate;
  readonly units: Units;
  readonly onGoal: (goal: Goal, gone?: boolean) => void;
}

/** days a race is still shown after it was run */
const SHOWN_AFTER = 28;

export function Goals({ goals, days, today, units, onGoal }: GoalsProps) {
  const [adding, setAdding] = useState(false);
  const [removed, setRemoved] = useState<Goal>();
  const turn = (goal: Goal, gone: boolean) => {
    setRemoved(gone ? goal : undefined);
    onGoal(goal, gone);
  };
  const known = days.filter(({ date }) => date <= today);
  const views = goals.map((goal) => viewGoal(goal, known)).filter((view) => view.days >= -SHOWN_AFTER);
  return (
    <section class="goals block">
      <h2 class="t14">{say("goal_race")}</h2>
      {views.length === 0 && !adding && <p class="second">{say("goal_none")}</p>}
      {views.map((view) => (
        <View key={view.goal.id} view={view} units={units} onRemove={() => turn(view.goal, true)} />
      ))}
      <p role="status">
        {removed && (
          <>
            {say("plan_removed", { label: removed.name ?? raceName(removed.distance, units) })}{" "}
            <button type="button" class="link" onClick={() => turn(removed, false)}>
              {say("undo")}
            </button>
          </>
        )}
      </p>
      {adding ? (
        <Form
          units={units}
          today={today}
          onCancel={() => setAdding(false)}
          onSave={(goal) => {
            setAdding(false);
            setRemoved(undefined);
            onGoal(goal);
          }}
        />
      ) : (
        <p>
          <button type="button" class="button" onClick={() => setAdding(true)}>
            {say("goal_add")}
          </button>
        </p>
      )}
    </section>
  );
}

interface ViewProps {
  readonly view: GoalView;
  readonly units: Units;
  readonly onRemove: () => void;
}

const View = ({ view, units, onRemove }: ViewProps) => (
  <div class="goal">
    <p>
      <b>{goalText(view, units)}</b>{" "}
      <button type="button" class="link" onClick={onRemove}>
        {say("goal_remove")}
      </button>
    </p>
    {view.days >= 0 && (
      <>
        <p class="second">{say("goal_asks")}</p>
        <ul class="why">
          {view.asked.map(({ what, done }) => (
            <li key={what}>{askedText(what, done)}</li>
          ))}
        </ul>
        <p class="second t12">{say("goal_tune_up")}</p>
      </>
    )}
    {[taperText(view), afterText(view)].map((text) => text && <p key={text}>{text}</p>)}
  </div>
);

const DISTANCES = [5000, 10_000, HALF_MARATHON, MARATHON] as const;

/** km or mi; longer races are run over days */
const FARTHEST = 500;

interface FormProps {
  readonly units: Units;
  readonly today: LocalDate;
  readonly onSave: (goal: Goal) => void;
  readonly onCancel: () => void;
}

function Form({ units, today, onSave, onCancel }: FormProps) {
  const [date, setDate] = useState("");
  const [chosen, choose] = useState<string>("10000");
  const [other, setOther] = useState("");
  const [name, setName] = useState("");
  const distance = chosen === "other" ? Number(other) * unitLength(units) : Number(chosen);
  const save = (event: Event) => {
    event.preventDefault();
    if (!date || !(distance > 0)) return;
    onSave({ id: `goal:${date}:${Math.round(distance)}`, date, distance, ...(name.trim() && { name: name.trim() }) });
  };
  return (
    <form class="line-form" onSubmit={save}>
      <label>
        {say("date_column")}
        <input
          class="field"
          type="date"
          required
          min={today}
          value={date}
          onInput={(e) => setDate(e.currentTarget.value)}
        />
      </label>
      <label>
        {say("distance")}
        <select class="field" value={chosen} onChange={(e) => choose(e.currentTarget.value)}>
          {DISTANCES.map((metres) => (
            <option key={metres} value={metres}>
              {raceName(metres, units)}
            </option>
          ))}
          <option value="other">{say("goal_distance_else")}</option>
        </select>
      </label>
      {chosen === "other" && (
        <label>
          {distanceUnit(units)}
          <input
            class="field short"
            type="number"
            min="1"
            max={FARTHEST}
            step="any"
            required
            value={other}
            onInput={(e) => setOther(e.currentTarget.value)}
          />
        </label>
      )}
      <label>
        {say("goal_name")}
        <input class="field" type="text" maxLength={80} value={name} onInput={(e) => setName(e.currentTarget.value)} />
      </label>
      <button type="submit" class="button primary">
        {say("goal_save")}
      </button>
      <button type="button" class="button" onClick={onCancel}>
        {say("cancel")}
      </button>
    </form>
  );
}
