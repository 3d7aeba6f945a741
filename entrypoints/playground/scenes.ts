/** The scenes of the playground: every component in every state, on canned runs. */
import type { Scenes } from "./scene.ts";
import { DESIGN } from "./scenes/design.tsx";
import { HISTORY } from "./scenes/history.tsx";
import { OVERLAYS } from "./scenes/overlays.tsx";
import { PAGES } from "./scenes/pages.tsx";

export const SCENES: Scenes = { ...OVERLAYS, ...PAGES, ...HISTORY, ...DESIGN };
