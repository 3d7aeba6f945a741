/** Copies a run as text, and says whether it could. */
import { useState } from "preact/hooks";
import { say } from "./words/say.ts";

export function CopyText({ text }: { readonly text: () => string }) {
  const [outcome, setOutcome] = useState<"copied" | "copy_failed">();
  const copy = () =>
    navigator.clipboard.writeText(text()).then(
      () => setOutcome("copied"),
      () => setOutcome("copy_failed"),
    );
  return (
    <>
      <button type="button" class="button quiet" onClick={() => void copy()} onBlur={() => setOutcome(undefined)}>
        {say("copy_as_text")}
      </button>
      <span class="third t12" role="status">
        {outcome ? say(outcome) : ""}
      </span>
    </>
  );
}
