/** The popup: today in one line, then the calculator; what a runner looks for first without scrolling, the rest in folds. */
import { useState } from "preact/hooks";
import type { BestRace } from "../core/paces/best-race.ts";
import type { Metres } from "../core/units.ts";
import type { Units } from "../core/view.ts";
import { Conditions } from "./calculator/Conditions.tsx";
import { Convert } from "./calculator/Convert.tsx";
import { AllEquivalents, Equivalents } from "./calculator/Equivalents.tsx";
import { Hearts } from "./calculator/Hearts.tsx";
import { AllPaces, Paces } from "./calculator/Paces.tsx";
import { isOwn, Race, raceOf } from "./calculator/Race.tsx";
import { Reserve } from "./calculator/Reserve.tsx";
import { resultOf } from "./calculator/result.ts";
import { Splits } from "./calculator/Splits.tsx";
import { sharedText } from "./calculator/share.ts";
import type { Typed } from "./calculator/typed.ts";
import { heartOf, type KnownHeart, Zones } from "./calculator/Zones.tsx";
import { EffortBar, type Hardness } from "./EffortBar.tsx";
import { Mark } from "./marks.tsx";
import { SETTINGS } from "./paths.ts";
import { say } from "./words/say.ts";

export interface PopupProps {
  readonly units: Units;
  /** the race the paces come from, where one is known */
  readonly best?: BestRace;
  /** the site is being asked for more of the history */
  readonly reading?: boolean;
  /** m a week over the last weeks */
  readonly weekly?: Metres;
  readonly heart?: KnownHeart;
  readonly today?: TodayProps;
  /** what was typed at a former opening */
  readonly typed?: Typed;
  readonly onType?: (typed: Typed) => void;
  /** true when the text is in the clipboard */
  readonly onCopy?: (text: string) => Promise<boolean>;
  readonly onPrint?: () => void;
  readonly onPanel?: () => void;
  readonly onHistory?: () => void;
  readonly onSettings?: () => void;
}

export function Popup(props: PopupProps) {
  const { units, best, weekly, heart = {}, today, onType, onCopy, onPrint } = props;
  const [typed, setTyped] = useState<Typed>(props.typed ?? {});
  const type = (part: Typed) => {
    const next = { ...typed, ...part };
    setTyped(next);
    onType?.(next);
  };
  const typing = { typed, type, units };
  const { distance, time } = raceOf(typed, best, units);
  const estimated = isOwn(typed) && Boolean(best?.estimated);
  const result = distance && time ? resultOf(distance, time, estimated ? best?.reach : undefined) : undefined;
  const hearts = heartOf(heart, typed);
  return (
    <main class="popup">
      {today && <Today {...today} />}
      <h1 class="spoken">{say("calculator")}</h1>
      <Race best={best} result={result} unfinished={props.reading} {...typing} />
      {result && <Paces result={result} maximum={hearts.maximum} {...typing} />}
      {result && <Equivalents result={result} weekly={weekly} estimated={estimated} />}
      <Zones heart={hearts} {...typing} />
      <div class="folds">
        {result && <AllPaces result={result} {...typing} />}
        {result && <AllEquivalents result={result} weekly={weekly} estimated={estimated} {...typing} />}
        <Convert {...typing} />
        {result && <Splits result={result} onPrint={onPrint} {...typing} />}
        <Hearts heart={hearts} threshold={result?.paces.threshold} {...typing} />
        {result && <Conditions result={result} {...typing} />}
        {result && <Reserve result={result} {...typing} />}
        {result && onCopy && <Copy text={() => sharedText(result, units, weekly)} onCopy={onCopy} />}
      </div>
      <Ways {...props} />
    </main>
  );
}

interface TodayProps {
  readonly hardness: Hardness;
  /** what was trained and is no running: no rest day */
  readonly beside?: string;
  readonly text: string;
}

const Today = ({ hardness, beside, text }: TodayProps) => (
  <p class="today">
    <EffortBar hardness={hardness} />
    <b class="whole">{beside || say(`today_${hardness}`)}</b>
    <span class="second cut">{text}</span>
  </p>
);

interface CopyProps {
  readonly text: () => string;
  readonly onCopy: (text: string) => Promise<boolean>;
}

function Copy({ text, onCopy }: CopyProps) {
  const [said, setSaid] = useState("");
  const copy = async () => setSaid(say((await onCopy(text())) ? "copied" : "copy_failed"));
  return (
    <p class="copy">
      <button type="button" class="button" onClick={() => void copy()}>
        {say("copy_as_text")}
      </button>
      <span class="second t12" role="status">
        {said}
      </span>
    </p>
  );
}

const Ways = ({ onPanel, onHistory, onSettings }: PopupProps) => (
  <footer>
    {onPanel && (
      <button type="button" class="link" onClick={onPanel}>
        {say("this_week")}
      </button>
    )}
    {onHistory && (
      <button type="button" class="link" onClick={onHistory}>
        {say("history")}
      </button>
    )}
    {onSettings && (
      <button type="button" class="button quiet icon" aria-label={say("settings")} onClick={onSettings}>
        <Mark sign={SETTINGS} size={16} />
      </button>
    )}
  </footer>
);
