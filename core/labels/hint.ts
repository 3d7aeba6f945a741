/** What the runner told the site, as a tie-break: it decides only between labels that the record allows, and where the record is not sure. */
import type { Evidence } from "./evidence.ts";
import type { Label } from "./label.ts";
import type { Reason } from "./reason.ts";
import { verdictAs } from "./said.ts";
import type { Verdict } from "./verdict.ts";

/** From here on the record is sure, and the title is not asked. */
const SURE = 0.8;
/** How sure an answer is that a title decided. */
const DECIDED = 0.75;
/** The same of the site's own tag for a long run. */
const TAGGED = 0.9;
/** Marked as long on the site, this long is enough. */
const LONG = 3600;

/**
 * Words for sessions in titles. Longer names come before what they contain; words of places and plans are left out.
 * English, German, French, Italian, Spanish, Dutch, Portuguese, Polish, Turkish, Chinese, Japanese.
 */
const WORDS: readonly (readonly [Label, RegExp])[] = [
  ["recovery", /recover|regenera[tc]|r[ée]cup|recuper|rigener|herstel|toparlanma|恢复|回復/i],
  [
    "long",
    /long ?run|long ?slow|lange[rn]? ?(?:lauf|dauerlauf|duurloop)|sortie longue|lungo|tirada larga|longão|długie wybieganie|długi bieg|uzun koşu|长距离|ロング走|\blsd\b/i,
  ],
  ["interval", /[iİ]nter[vw]a[lł]|fraction|ripetute|series\b|tiros\b|间歇|インターバル/i],
  ["fartlek", /fartlek|fahrtspiel|zabawa biegowa|法特莱克/i],
  [
    "hills",
    /hill (?:rep|sprint|repeat)|berg(?:lauf|sprint)|côtes|salite|cuestas|heuvel|podbieg|yokuş (?:tekrar|sprint)/i,
  ],
  ["progression", /progress?i|progresyw|crescendo|narastając|artan tempo|渐进|ビルドアップ/i],
  ["tempo", /tempo|threshold|schwelle|seuil|soglia|umbral|drempel|limiar|progow|eşik|乳酸|阈值|閾値|节奏/i],
  ["easy", /\beasy\b|locker|facile|suave|rustig|leve\b|spokojn|rozbieganie|hafif|rahat koşu|轻松|有氧|基础|ジョグ/i],
];

export const titleSays = (name: string | undefined): Label | undefined =>
  name === undefined ? undefined : WORDS.find(([, words]) => words.test(name))?.[0];

/** The verdict as it is, surer, or turned to a label it lay near to. */
export function hinted(verdict: Verdict, evidence: Evidence): Verdict {
  const { activity, duration } = evidence;
  if (activity.tag === "long" && verdict.label === "easy" && duration >= LONG)
    return { ...turned("long", verdict, evidence, { id: "tag", tag: "long" }), confidence: TAGGED };
  const session = verdict.near?.find((near) => near === "tempo" || near === "interval");
  const isOpen = verdict.label === "easy" || verdict.label === "unknown";
  if (activity.tag === "workout" && isOpen && session)
    return turned(session, verdict, evidence, { id: "tag", tag: "workout" });
  if (verdict.confidence >= SURE || verdict.label === "race") return verdict;
  const said = titleSays(activity.name);
  if (said === verdict.label || (activity.tag === "workout" && verdict.label === "tempo")) return confirmed(verdict);
  if (!said) return verdict;
  return verdict.near?.includes(said) ? turned(said, verdict, evidence, { id: "title", label: said }) : verdict;
}

/** A tempo is as hard as its runner says it was, where the record left that open. */
const confirmed = ({ day, ...verdict }: Verdict): Verdict => ({
  ...verdict,
  ...(day && verdict.label !== "tempo" && { day }),
  confidence: Math.max(verdict.confidence, DECIDED),
});

const turned = (label: Label, own: Verdict, evidence: Evidence, why: Reason): Verdict => ({
  ...verdictAs(label, own, evidence, why),
  confidence: DECIDED,
});
