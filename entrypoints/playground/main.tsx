/** Every component on canned runs, for looking at; never part of a build. `?show=panel` shows one alone. */
import { type ComponentChild, render } from "preact";
import { Badge } from "../../components/Badge.tsx";
import badgeStyle from "../../components/badge.css?inline";
import { History, type HistoryTab } from "../../components/History.tsx";
import "../../components/history.css";
import { Panel } from "../../components/Panel.tsx";
import { Popup } from "../../components/Popup.tsx";
import partsStyle from "../../components/parts.css?inline";
import "../../components/popup.css";
import { RunOverlay } from "../../components/RunOverlay.tsx";
import runStyle from "../../components/run.css?inline";
import themeStyle from "../../components/theme.css?inline";
import { speak } from "../../components/words/say.ts";
import { bestOf, calculate, zonesOf } from "../popup/calculation.ts";
import * as canned from "./canned.ts";

const nothing = () => {};
const show = new URLSearchParams(location.search);
const units = show.get("units") === "imperial" ? "imperial" : "metric";
const common = { units, onCorrect: nothing } as const;

const SCENES: Readonly<Record<string, () => ComponentChild>> = {
  badges: () => (
    <div style={{ padding: "24px", display: "grid", gap: "12px" }}>
      {canned.views.map((view) => (
        <Shadow key={view.id} style={badgeStyle}>
          <Badge view={view} state="ready" {...common} onDetails={nothing} />
        </Shadow>
      ))}
      <Shadow style={badgeStyle}>
        <Badge state="pending" {...common} />
      </Shadow>
    </div>
  ),
  run: () => (
    <div style={{ padding: "16px" }}>
      <Shadow style={runStyle}>
        <RunOverlay view={canned.session} state="ready" {...common} onOpenPanel={nothing} />
      </Shadow>
    </div>
  ),
  easy: () => (
    <div style={{ padding: "16px" }}>
      <Shadow style={runStyle}>
        <RunOverlay view={canned.views[3]!} state="ready" {...common} onOpenPanel={nothing} />
      </Shadow>
    </div>
  ),
  panel: () => (
    <Panel
      assessment={canned.assessment}
      units={units}
      weekStart={1}
      loading={false}
      onSettings={nothing}
      onHistory={nothing}
      onCorrect={nothing}
    />
  ),
  empty: () => <Panel assessment={undefined} units={units} weekStart={1} loading={false} onImport={nothing} />,
  popup: () => (
    <Popup
      units={units}
      best={bestOf(canned.assessment)}
      calculate={calculate}
      zones={zonesOf(canned.assessment, {})}
      today={{ hardness: "easy", text: "8.4 km with 6 strides" }}
      onPanel={nothing}
      onHistory={nothing}
      onSettings={nothing}
    />
  ),
  history: () => (
    <History
      assessment={canned.assessment}
      units={units}
      loading={false}
      settings={{}}
      weekStart={1}
      tab={(show.get("tab") ?? "history") as HistoryTab}
      onSettings={nothing}
      onBackup={nothing}
      onRestore={nothing}
    />
  ),
};

/** As an overlay stands on a site: in a shadow root, in the theme of what is behind it. */
function Shadow({ style, children }: { readonly style: string; readonly children: ComponentChild }) {
  const fill = (host: HTMLElement | null) => {
    if (!host) return;
    const shadow = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    if (matchMedia("(prefers-color-scheme: dark)").matches) host.dataset.theme = "dark";
    render(
      <>
        <style>{themeStyle + partsStyle + style}</style>
        {children}
      </>,
      shadow,
    );
  };
  return <div ref={fill} />;
}

const language = show.get("language") ?? "en";
const read = async (name: string): Promise<Record<string, { message: string }>> =>
  (await fetch(`/_locales/${name}/messages.json`)).json();
const [own, english] = await Promise.all([read(language), read("en")]);
speak((key) => (own[key] ?? english[key])?.message ?? "");

const scene = SCENES[show.get("show") ?? ""];
render(scene ? scene() : <>{Object.values(SCENES).map((one) => one())}</>, document.getElementById("root")!);
const press = show.get("press");
if (press)
  setTimeout(() => {
    const roots = [document, ...[...document.querySelectorAll("*")].flatMap((one) => one.shadowRoot ?? [])];
    const all = roots.flatMap((one) => [...one.querySelectorAll<HTMLElement>("button")]);
    for (const name of press.split(",")) all.find((one) => one.textContent?.includes(name))?.click();
  }, 50);
