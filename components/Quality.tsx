/** Minutes at each intensity as bars of ink on one scale; bands nobody ran in are left out. */
import type { Band, Quality as Minutes } from "../core/reps/bands.ts";
import { minutesText } from "./format.ts";
import { say } from "./words/say.ts";
import { bandName, bandsOf } from "./words/session.ts";

const DAY: Readonly<Record<Band, string>> = { E: "easy", M: "moderate", T: "hard", I: "hard", R: "hard" };

export function Quality({ quality }: { readonly quality: Minutes }) {
  const bands = bandsOf(quality);
  const most = Math.max(...bands.map(([, seconds]) => seconds));
  return (
    <>
      <h3>{say("quality")}</h3>
      <dl class="bands">
        {bands.map(([band, seconds]) => (
          <div key={band} class={`d-${DAY[band]}`}>
            <dt>{bandName(band)}</dt>
            <dd class="bar" aria-hidden="true">
              <i style={{ width: `${(100 * seconds) / most}%` }} />
            </dd>
            <dd>{minutesText(seconds)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
