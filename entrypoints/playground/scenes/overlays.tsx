/** What stands in a page of the site: badges, opened cards, the run's own overlay. */
import { type ComponentChild, render } from "preact";
import { Badge, type BadgeProps } from "../../../components/Badge.tsx";
import badgeStyle from "../../../components/badge.css?inline";
import partsStyle from "../../../components/parts.css?inline";
import { RunOverlay, type RunOverlayProps } from "../../../components/RunOverlay.tsx";
import runStyle from "../../../components/run.css?inline";
import themeStyle from "../../../components/theme.css?inline";
import { language } from "../../../components/words/say.ts";
import { FAMILY, LABELS } from "../../../core/labels/label.ts";
import { view } from "../../../test/components/canned.ts";
import * as single from "../canned-runs.ts";
import { type Looks, nothing, type Scenes } from "../scene.ts";

const [, tempo, corrected, , , unknown, part] = single.views;

export const OVERLAYS: Scenes = {
  badges: {
    widths: [360],
    draw: (looks) => single.views.map((one) => <OneBadge key={one.id} view={one} {...looks} />),
  },
  labels: {
    widths: [360],
    draw: (looks) =>
      LABELS.map((label) => (
        <OneBadge key={label} view={view({ label, family: FAMILY[label], structure: [] })} {...looks} />
      )),
  },
  "badge-pending": { widths: [360], draw: (looks) => <OneBadge state="pending" {...looks} /> },
  card: { widths: [320, 560], draw: (looks) => <OneBadge view={tempo} startOpen {...looks} /> },
  "card-corrected": { widths: [320], draw: (looks) => <OneBadge view={corrected} startOpen {...looks} /> },
  "card-unknown": { widths: [320], draw: (looks) => <OneBadge view={unknown} startOpen {...looks} /> },
  run: { widths: [360, 900], draw: (looks) => <OneRun view={single.session} {...looks} /> },
  "run-tempo": { widths: [360, 900], draw: (looks) => <OneRun view={single.tempo} {...looks} /> },
  "run-sandwich": { widths: [360, 900], draw: (looks) => <OneRun view={single.sandwich} {...looks} /> },
  "run-easy": { widths: [360, 900], draw: (looks) => <OneRun view={single.views[3]} {...looks} /> },
  "run-part": { widths: [360, 700], draw: (looks) => <OneRun view={part} {...looks} /> },
  "run-unknown": { widths: [360], draw: (looks) => <OneRun view={unknown} {...looks} /> },
  "run-pending": { widths: [360], draw: (looks) => <OneRun state="pending" {...looks} /> },
};

export const OneBadge = ({ dark, ...props }: Partial<BadgeProps> & Looks) => (
  <Shadow style={badgeStyle} dark={dark} room={props.startOpen ? 560 : undefined}>
    <Badge state="ready" onCorrect={nothing} onDetails={nothing} {...props} />
  </Shadow>
);

export const OneRun = ({ dark, ...props }: Partial<RunOverlayProps> & Looks) => (
  <Shadow style={runStyle} dark={dark}>
    <RunOverlay state="ready" onCorrect={nothing} onReps={nothing} onOpenPanel={nothing} {...props} />
  </Shadow>
);

interface ShadowProps {
  readonly style: string;
  readonly dark: boolean;
  /** px of height for what floats out of it */
  readonly room?: number | undefined;
  readonly children: ComponentChild;
}

/** As an overlay stands on a site: in a shadow root, in the theme of what is behind it. */
function Shadow({ style, dark, room, children }: ShadowProps) {
  const fill = (host: HTMLElement | null) => {
    if (!host) return;
    const shadow = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    if (dark) host.dataset.theme = "dark";
    render(
      <>
        <style>{themeStyle + partsStyle + style}</style>
        <div class="overlay" lang={language()} data-theme={dark ? "dark" : undefined}>
          {children}
        </div>
      </>,
      shadow,
    );
  };
  return <div ref={fill} style={{ margin: "12px", minHeight: room && `${room}px` }} />;
}
