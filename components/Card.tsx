/** The badge opened in place: structure, why, what to watch with its week, and the label put right in one tap. */
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Label } from "../core/labels/label.ts";
import type { Violation } from "../core/rules/rule.ts";
import type { RunView, Units } from "../core/view.ts";
import { AllLabels, Correct } from "./Correct.tsx";
import { floatUnder } from "./float.ts";
import { Tile } from "./Glyph.tsx";
import { drawGone } from "./gone.ts";
import { MiniWeek } from "./MiniWeek.tsx";
import { Mark } from "./marks.tsx";
import { Day, StructureLine, sureness, Why } from "./Parts.tsx";
import { BACK, CHECK, CLOSE, NEXT } from "./paths.ts";
import { Watch } from "./Watch.tsx";
import { labelInSentence, labelName } from "./words/labels.ts";
import { writeViolation } from "./words/rules.ts";
import { inTurn, say } from "./words/say.ts";
import { writeChanges, writeStood } from "./words/taught.ts";

export interface CardProps {
  readonly view: RunView;
  readonly units: Units;
  readonly onCorrect: (label: Label | undefined) => void;
  readonly onDetails?: () => void;
  readonly onClose: () => void;
  /** nothing can be put right any more: the page is to be loaded again */
  readonly gone?: boolean;
  /** what it opens under */
  readonly anchor: { readonly current: Element | null };
}

export function Card({ view, units, onCorrect, onDetails, onClose, anchor, gone }: CardProps) {
  const [all, setAll] = useState(false);
  const [before, setBefore] = useState<readonly Violation[]>([]);
  const card = useRef<HTMLDivElement>(null);
  // what held the focus may go with the next picture; the card itself stays
  const keepFocus = () => card.current?.focus();
  useLayoutEffect(() => floatUnder(anchor.current!, card.current!), []);
  useEffect(keepFocus, []);
  const correct = (label: Label | undefined) => {
    keepFocus();
    setAll(false);
    setBefore(label ? view.violations : []);
    onCorrect(label);
  };
  const turn = (to: boolean) => () => {
    keepFocus();
    setAll(to);
  };
  return (
    <div ref={card} class="card" popover="manual" role="dialog" aria-label={labelName(view.label)} tabIndex={-1}>
      {all && !gone ? (
        <Every label={view.label} onCorrect={correct} onBack={turn(false)} onClose={onClose} />
      ) : (
        <>
          <Head view={view} units={units} before={before} />
          {!view.correctedFrom && view.label !== "unknown" && view.because.length > 0 && (
            <section>
              <Why because={view.because} units={units} />
            </section>
          )}
          <ToWatch view={view} units={units} />
          {gone ? (
            <section ref={drawGone} />
          ) : (
            <Foot view={view} onCorrect={correct} onMore={turn(true)} onDetails={onDetails} />
          )}
        </>
      )}
    </div>
  );
}

interface HeadProps {
  readonly view: RunView;
  readonly units: Units;
  readonly before: readonly Violation[];
}

function Head({ view, units, before }: HeadProps) {
  const unsure = view.correctedFrom ? "" : sureness(view.confidence);
  return (
    <section>
      <div class="head">
        <Tile label={view.label} size={32} />
        <h2 class="t16">
          {labelName(view.label)} {unsure && view.label !== "unknown" && <span class="third t12 whole">{unsure}</span>}
        </h2>
        {view.label !== "unknown" && <Day hardness={view.day} />}
      </div>
      {view.label === "unknown" ? (
        <div class="structure">
          <Why because={view.because} units={units} />
        </div>
      ) : (
        view.structure.length > 0 && (
          <p class="structure">
            <StructureLine structure={view.structure} units={units} />
          </p>
        )
      )}
      {view.correctedFrom && (
        <p class="said second">
          <Mark sign={CHECK} />
          {inTurn([say("said_so"), ...writeChanges(view.changed ?? []), ...settled(before, view.violations, units)])}
        </p>
      )}
    </section>
  );
}

/** What the runner's word put right: the rules that held before it and hold no longer. */
function settled(before: readonly Violation[], now: readonly Violation[], units: Units): readonly string[] {
  const gone = before.filter((old) => !now.some((one) => one.rule === old.rule && one.marked === old.marked));
  return gone.map((one) => say("no_longer", { fact: writeViolation(one, units).fact }));
}

const ToWatch = ({ view, units }: Pick<CardProps, "view" | "units">) =>
  view.violations.length === 0 ? null : (
    <section>
      {view.violations.map((violation) => (
        <Watch key={`${violation.rule} ${violation.marked}`} violation={violation} units={units} run={view.id}>
          <MiniWeek week={view.week} violation={violation} date={view.start.slice(0, 10)} />
        </Watch>
      ))}
    </section>
  );

/** The runner said what it was, or that the label is right. */
const isSaid = ({ correctedFrom, confirmed }: RunView): boolean => Boolean(correctedFrom || confirmed);

interface FootProps extends Pick<CardProps, "view" | "onCorrect" | "onDetails"> {
  readonly onMore: () => void;
}

const Foot = ({ view, onCorrect, onMore, onDetails }: FootProps) => (
  <>
    {!isSaid(view) && (
      <section>
        <Correct label={view.label} alternatives={view.alternatives} onCorrect={onCorrect} onMore={onMore} />
      </section>
    )}
    {(isSaid(view) || onDetails) && (
      <section class="foot">
        <span class="second t12">
          {view.correctedFrom
            ? say("said_was", { label: labelInSentence(view.correctedFrom) })
            : view.confirmed
              ? say("said_so")
              : view.stood && writeStood({ ...view.stood, label: view.label })}
        </span>
        <div>
          {isSaid(view) && (
            <>
              <button type="button" class="button quiet" onClick={onMore}>
                {say("runs_say_so")}
              </button>
              <button type="button" class="button quiet" onClick={() => onCorrect(undefined)}>
                {say("undo")}
              </button>
            </>
          )}
          {onDetails && (
            <button type="button" class="button quiet" onClick={onDetails}>
              {say("details")}
              <Mark sign={NEXT} size={11} />
            </button>
          )}
        </div>
      </section>
    )}
  </>
);

interface EveryProps {
  readonly label: Label;
  readonly onCorrect: (label: Label) => void;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

const Every = ({ label, onCorrect, onBack, onClose }: EveryProps) => (
  <>
    <section class="head tight">
      <button type="button" class="button quiet icon" aria-label={say("back")} onClick={onBack}>
        <Mark sign={BACK} />
      </button>
      <h2 class="t16">{say("ask_what")}</h2>
      <button type="button" class="button quiet icon" aria-label={say("close")} onClick={onClose}>
        <Mark sign={CLOSE} size={12} />
      </button>
    </section>
    <section class="tight">
      <AllLabels label={label} onCorrect={onCorrect} />
    </section>
    <section class="second">{say("word_kept")}</section>
  </>
);
