/** The key to a chart: hardness as effort bars, or label families as glyph tiles; never colour alone. */
import type { Family, Label } from "../../core/labels/label.ts";
import { EffortBar } from "../EffortBar.tsx";
import { Tile } from "../Glyph.tsx";
import { dayName, labelName } from "../words/labels.ts";
import { capital, say } from "../words/say.ts";
import type { Colour } from "./stack.ts";

/** The label that speaks for its family. */
const FACES: readonly (readonly [Family, Label])[] = [
  ["easy", "easy"],
  ["tempo", "tempo"],
  ["interval", "interval"],
  ["stride", "strides"],
  ["race", "race"],
  ["unknown", "unknown"],
];

export const Legend = ({ colour, flag }: { readonly colour: Colour; readonly flag?: boolean }) => (
  <>
    {colour === "day"
      ? (["hard", "moderate", "easy", "rest"] as const).map((day) => (
          <span key={day}>
            <EffortBar hardness={day} />
            {capital(dayName(day))}
          </span>
        ))
      : FACES.slice(0, 4).map(([family, label]) => (
          <span key={family}>
            <Tile label={label} size={16} />
            {labelName(label)}
          </span>
        ))}
    {flag && (
      <span>
        <Tile label="race" size={16} />
        {labelName("race")}
      </span>
    )}
    {flag && (
      <span>
        <svg class="tie-key" width="8" height="16" aria-hidden="true">
          <path d="M4 2v12" />
        </svg>
        {say("to_watch")}
      </span>
    )}
  </>
);
