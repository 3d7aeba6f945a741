/** Everything that is left out, by reason; closed until it is asked for. */
import type { LeftOut, SkipReason } from "../../core/importing.ts";
import { writeReason } from "../words/import.ts";
import { say } from "../words/say.ts";

/** names shown of one reason; the report has them all */
const SHOWN = 5;

interface LeftOutListProps {
  readonly leftOut: readonly LeftOut[];
  /** there is nothing else to be told */
  readonly open?: boolean;
}

export function LeftOutList({ leftOut, open = false }: LeftOutListProps) {
  if (leftOut.length === 0) return null;
  const byReason = new Map<SkipReason, string[]>();
  for (const { name, reason } of leftOut) byReason.set(reason, [...(byReason.get(reason) ?? []), name]);
  return (
    <details class="left-out" open={open}>
      <summary>{say("import_left_out", { count: leftOut.length })}</summary>
      <dl>
        {[...byReason].map(([reason, names]) => (
          <div key={reason}>
            <dt>
              {names.length} × {writeReason(reason)}
            </dt>
            {names.slice(0, SHOWN).map((name, at) => (
              <dd key={at}>{name}</dd>
            ))}
            {names.length > SHOWN && <dd>{say("import_more_names", { count: names.length - SHOWN })}</dd>}
          </div>
        ))}
      </dl>
    </details>
  );
}
