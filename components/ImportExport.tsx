/** The frame of the tab where a history comes in and goes out: its parts are the caller's. */
import type { ComponentChildren } from "preact";
import { say } from "./words/say.ts";

export const ImportExport = ({ children }: { readonly children: ComponentChildren }) => (
  <>
    <h1 class="t20">{say("data")}</h1>
    {children}
  </>
);
