/** The design on one sheet: type, space, label families as every eye sees them, days, marks, and how they come together. */
import "../design.css";
import { EffortBar } from "../../../components/EffortBar.tsx";
import { Tile } from "../../../components/Glyph.tsx";
import { Mark } from "../../../components/marks.tsx";
import { INFO, WARN } from "../../../components/paths.ts";
import { dayName, labelName } from "../../../components/words/labels.ts";
import { FAMILY, LABELS } from "../../../core/labels/label.ts";
import { SIGHTS, type Sight, sightMatrix } from "../../../test/tools/colour.ts";
import * as canned from "../canned.ts";
import * as single from "../canned-runs.ts";
import type { Scenes } from "../scene.ts";
import { OneBadge, OneRun } from "./overlays.tsx";
import { OnePanel } from "./pages.tsx";

export const DESIGN: Scenes = {
  design: { widths: [900], draw: () => <Sheet /> },
  surfaces: {
    widths: [1240],
    draw: (looks) => (
      <main class="surfaces">
        <div>
          <OneBadge view={single.views[1]} startOpen {...looks} />
        </div>
        <div>
          <OnePanel assessment={canned.assessment} {...looks} />
        </div>
        <div>
          <OneRun view={single.session} {...looks} />
        </div>
      </main>
    ),
  },
};

const TYPE = [11, 12, 13, 14, 16, 20, 28];
const SPACE = [2, 4, 8, 12, 16, 20, 24, 28, 36, 48];
const FAMILIES = ["easy", "tempo", "interval", "stride", "race", "unknown"];
const DAYS = ["hard", "moderate", "easy", "rest"] as const;

const Sheet = () => (
  <main class="design">
    <h1 class="t16">Labels: hue is the family, the glyph is the run’s own profile</h1>
    <ul class="tiles">
      {LABELS.map((label) => (
        <li key={label} class={`f-${FAMILY[label]}`}>
          <Tile label={label} size={32} />
          {labelName(label)}
        </li>
      ))}
    </ul>
    <h2>As every eye sees them</h2>
    {SIGHTS.map((sight) => (
      <Eyes key={sight} sight={sight} />
    ))}
    <h2>Days: height says how hard, never hue</h2>
    <ul class="tiles">
      {DAYS.map((day) => (
        <li key={day}>
          <EffortBar hardness={day} height={28} />
          {dayName(day)}
        </li>
      ))}
      <li>
        <span class="warn">
          <Mark sign={WARN} size={20} />
        </span>
        warning
      </li>
      <li>
        <span class="info">
          <Mark sign={INFO} size={20} />
        </span>
        note
      </li>
    </ul>
    <h2>Type</h2>
    <p class="type">
      {TYPE.map((size) => (
        <span key={size} style={{ fontSize: `${size}px` }}>
          {size} 6 × 800 m
        </span>
      ))}
    </p>
    <h2>Space</h2>
    <p class="space">
      {SPACE.map((px) => (
        <span key={px}>
          <i style={{ width: `${px}px` }} />
          {px}
        </span>
      ))}
    </p>
  </main>
);

/** One row of families through the eyes of one kind of colour blindness. */
const Eyes = ({ sight }: { readonly sight: Sight }) => (
  <ul class="eyes">
    <li>{sight}</li>
    <svg width="0" height="0" aria-hidden="true" focusable="false">
      <filter id={sight} color-interpolation-filters="linearRGB">
        <feColorMatrix values={sightMatrix(sight)} />
      </filter>
    </svg>
    {FAMILIES.map((family) => (
      <li key={family} style={{ filter: `url(#${sight})` }}>
        <i style={{ background: `var(--${family})` }} />
        <i style={{ background: `var(--${family}-soft)` }} />
        <b style={{ color: `var(--${family})` }}>{family}</b>
      </li>
    ))}
  </ul>
);
