/** A recent race, told here or on the first page: put right by typing over it, taken back by emptying it. */
import { useState } from "preact/hooks";
import type { Settings } from "../../core/settings.ts";
import type { LocalDate, Metres } from "../../core/units.ts";
import type { Units } from "../../core/view.ts";
import { raceTimes, resultOf } from "../calculator/result.ts";
import { Figure } from "../Figure.tsx";
import { duration } from "../format.ts";
import { parseTime } from "../parse.ts";
import { raceChoices, raceSays } from "../words/races.ts";
import { inTurn, say } from "../words/say.ts";
import { Select } from "./Select.tsx";

interface ToldRaceProps {
  readonly race: Settings["race"];
  readonly units: Units;
  readonly today: LocalDate;
  /** runs count instead of it */
  readonly outranked: boolean | undefined;
  readonly onRace: (race: Settings["race"]) => void;
}

const USUAL: Metres = 10_000;

export function ToldRace({ race, units, today, outranked, onRace }: ToldRaceProps) {
  // Another distance picked is no other race yet: the one that is known stays until its time is told.
  const [picked, pick] = useState<Metres>();
  const distance = picked ?? race?.distance ?? USUAL;
  const known = race?.distance === distance ? race : undefined;
  const result = known && resultOf(distance, known.time);
  return (
    <>
      <Select
        name={say("welcome_race")}
        value={String(distance)}
        options={raceChoices()}
        onPick={(metres) => pick(Number(metres))}
      />
      <label>
        <span>{say("time")}</span>
        <Figure
          key={distance}
          value={known?.time}
          range={raceTimes(distance)}
          read={(text) => parseTime(text, distance)}
          write={duration}
          onFigure={(time) => {
            pick(time ? undefined : distance);
            if (time || known) onRace(time ? { distance, time, date: known?.date ?? today } : undefined);
          }}
        />
        {result && <small>{inTurn([raceSays(result, units), outranked ? say("race_outranked") : ""])}</small>}
      </label>
    </>
  );
}
