/** Reading the whole history from the site: what will be asked, how far it is, what holds it up, and what it found gone. */
import { Bar } from "./Bar.tsx";
import { number } from "./format.ts";
import { SeverityMark } from "./marks.tsx";
import { Gone, Removed, type VanishedProps } from "./Vanished.tsx";
import { clockTime } from "./words/clock.ts";
import { timeLeft } from "./words/left.ts";
import { say, sayCount } from "./words/say.ts";

export type Order = "start" | "pause" | "resume" | "cancel" | "deep";

interface Part {
  readonly done: number;
  readonly of: number;
  readonly msLeft: number;
}

/** How far the reading is; times in epoch ms. */
export interface ReadingSoFar {
  /** absent: nobody has signed in yet */
  readonly athlete?: string;
  readonly stage: "list" | "check" | "details" | "done";
  readonly paused?: boolean;
  readonly trouble?: { readonly why: keyof typeof TROUBLES; readonly at: number; readonly until?: number };
  readonly list: Part;
  readonly details: Part;
  readonly older: number;
  readonly olderMs: number;
  readonly skipped: readonly string[];
  readonly years: readonly { readonly year: number; readonly done: number; readonly of: number }[];
}

export interface BackfillProps extends VanishedProps {
  /** absent: never begun, or ended */
  readonly reading: ReadingSoFar | undefined;
  readonly onOrder: (order: Order) => void;
}

const TROUBLES = {
  "too many": "trouble_too_many",
  "signed out": "trouble_signed_out",
  "not answering": "trouble_not_answering",
  "other runner": "trouble_other_runner",
  full: "trouble_full",
} as const;

export function Backfill(props: BackfillProps) {
  const { reading } = props;
  return (
    <section class="block">
      <h2>{say(!reading || reading.stage === "done" ? "read_history" : "reading_history")}</h2>
      {reading ? <Reading {...props} reading={reading} /> : <Offer onOrder={props.onOrder} />}
      <Gone {...props} />
      <Removed {...props} />
    </section>
  );
}

const Offer = ({ onOrder }: Pick<BackfillProps, "onOrder">) => (
  <>
    <p class="second">{say("read_history_what")}</p>
    <p class="second">{say("read_history_pace")}</p>
    <div class="ways">
      <button type="button" class="button" onClick={() => onOrder("start")}>
        {say("read_history_start")}
      </button>
    </div>
  </>
);

function Reading({ reading, onOrder }: BackfillProps & { readonly reading: ReadingSoFar }) {
  if (!reading.athlete)
    return (
      <>
        <p role="status">{say("read_sign_in")}</p>
        <Buttons orders={["cancel"]} onOrder={onOrder} />
      </>
    );
  if (reading.stage === "done") return <Done reading={reading} onOrder={onOrder} />;
  return (
    <>
      <Progress reading={reading} />
      <Buttons orders={[reading.paused || reading.trouble ? "resume" : "pause", "cancel"]} onOrder={onOrder} />
      {reading.years.length > 1 && reading.stage === "details" && <Years years={reading.years} />}
    </>
  );
}

/** The same in the panel: what is under way in two lines, or the offer while there is no run yet. */
export function PanelReading({ reading, onOrder, empty }: BackfillProps & { readonly empty: boolean }) {
  if (reading?.stage === "done" || (!reading && !empty)) return null;
  if (!reading)
    return (
      <section>
        <button type="button" class="button big primary" onClick={() => onOrder("start")}>
          {say("read_history_start")}
        </button>
        <p class="second t12">{say("read_history_pace")}</p>
      </section>
    );
  return (
    <section>
      <h2>{say("reading_history")}</h2>
      {!reading.athlete && <p role="status">{say("read_sign_in")}</p>}
      {reading.athlete && (
        <>
          <Progress reading={reading} />
          <Buttons orders={[reading.paused || reading.trouble ? "resume" : "pause"]} onOrder={onOrder} />
        </>
      )}
    </section>
  );
}

/** Two lines, the list and the details, and why nothing happens where nothing does. */
function Progress({ reading }: { readonly reading: ReadingSoFar }) {
  const { list, details, stage, paused, trouble } = reading;
  const still = paused || trouble !== undefined;
  const left = (ms: number) => (still || ms === 0 ? undefined : timeLeft(ms));
  return (
    <>
      <Bar name={say("read_list")} {...list} left={stage === "list" ? left(list.msLeft) : say("read_through")} />
      <Bar name={say("details")} {...details} left={list.of > 0 ? left(details.msLeft) : undefined} />
      {trouble ? (
        <div class="watch" role="status">
          <SeverityMark severity="info" />
          <p>{say(TROUBLES[trouble.why], { time: clockTime(trouble.at) })}</p>
          <p class="second">
            {trouble.until ? say("trouble_until", { time: clockTime(trouble.until) }) : say("trouble_signed_in")}
          </p>
        </div>
      ) : (
        <p class="second" role="status">
          {say(paused ? "read_paused" : "read_open")}
        </p>
      )}
    </>
  );
}

const Done = ({ reading, onOrder }: BackfillProps & { readonly reading: ReadingSoFar }) => (
  <>
    <p role="status">{sayCount("read_done", reading.list.of, { activities: number(reading.list.of) })}</p>
    {reading.skipped.length > 0 && <p class="second">{sayCount("read_skipped", new Set(reading.skipped).size)}</p>}
    {reading.older > 0 && (
      <p class="second">{sayCount("read_older", reading.older, { time: timeLeft(reading.olderMs) })}</p>
    )}
    <Buttons orders={reading.older > 0 ? ["deep", "start"] : ["start"]} onOrder={onOrder} />
  </>
);

const NAMES = {
  start: "read_again",
  pause: "read_pause",
  resume: "read_resume",
  cancel: "read_end",
  deep: "read_deep",
} as const;

const Buttons = ({ orders, onOrder }: Pick<BackfillProps, "onOrder"> & { readonly orders: readonly Order[] }) => (
  <div class="ways">
    {orders.map((order, i) => (
      <button key={order} type="button" class={i > 0 ? "button quiet" : "button"} onClick={() => onOrder(order)}>
        {say(NAMES[order])}
      </button>
    ))}
  </div>
);

const Years = ({ years }: Pick<ReadingSoFar, "years">) => (
  <table class="read-years">
    <caption>{say("read_newest_first")}</caption>
    <tbody>
      {years.map(({ year, done, of }) => (
        <tr key={year}>
          <th scope="row">{year}</th>
          <td>
            <progress aria-label={String(year)} value={done} max={of} />
          </td>
          <td class="right whole">
            {number(done)} <span class="third">/ {number(of)}</span>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
