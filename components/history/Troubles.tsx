/** Four questions runners ask, each answered from their own days when it is opened. */
import { useState } from "preact/hooks";
import { type Asked, answer, TROUBLES, type Trouble } from "../../core/year/troubles.ts";
import { say } from "../words/say.ts";
import { findingText, lookedText, troubleName } from "../words/troubles.ts";

export function Troubles(asked: Asked) {
  const [chosen, choose] = useState<Trouble>();
  return (
    <section class="troubles">
      <h2>{say("troubles")}</h2>
      <p class="second">{say("troubles_what")}</p>
      <div class="chips">
        {TROUBLES.map((trouble) => (
          <button
            key={trouble}
            type="button"
            class="chip plain"
            aria-pressed={trouble === chosen}
            onClick={() => choose(trouble === chosen ? undefined : trouble)}
          >
            {troubleName(trouble)}
          </button>
        ))}
      </div>
      <div role="status">{chosen && <Found trouble={chosen} asked={asked} />}</div>
    </section>
  );
}

function Found({ trouble, asked }: { readonly trouble: Trouble; readonly asked: Asked }) {
  const found = answer(trouble, asked);
  const lines = [
    ...lookedText(found),
    ...(found.findings.length === 0 && found.sessions?.shown !== 0 ? [say("trouble_nothing")] : []),
  ];
  return (
    <>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <ul class="why">
        {found.findings.map((finding) => (
          <li key={findingText(finding)}>{findingText(finding)}</li>
        ))}
      </ul>
    </>
  );
}
