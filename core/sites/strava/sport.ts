/** Which of Strava's sports are runs, and what its tags mean. */
import type { SiteTag, Sport } from "../../activity.ts";

const SPORTS: Readonly<Record<string, Sport>> = { Run: "run", TrailRun: "trail", VirtualRun: "virtual" };

export function sportOf(type: string | undefined, trainer: boolean): Sport {
  const sport = SPORTS[type ?? ""] ?? "other";
  return sport === "run" && trainer ? "treadmill" : sport;
}

const TAGS: Readonly<Record<string, SiteTag>> = {
  race: "race",
  workout: "workout",
  recovery: "recovery",
  longrun: "long",
};

/** The site's tag token (`Race`, `LongRun`…); tokens that say nothing about the training are passed over. */
export const tagOf = (token: unknown): SiteTag | undefined =>
  typeof token === "string" ? TAGS[token.toLowerCase().replace(/[^a-z]/g, "")] : undefined;

/** The older number on runs: 1 race, 2 long run, 3 workout. */
export const tagOfNumber = (workoutType: unknown): SiteTag | undefined =>
  (["race", "long", "workout"] as const)[Number(workoutType) - 1];

/** Words the site writes for a run, over its languages, lower case; the rest is told by the shape of the figures. */
const RUN_WORDS = new Set(
  (
    "run|trail run|virtual run|treadmill run|long run|lauf|laufen|traillauf|virtueller lauf|course à pied|" +
    "course|trail|course à pied virtuelle|carrera|carrera de trail|carrera virtual|corrida|corrida em trilha|" +
    "corrida virtual|corsa|corsa su trail|corsa virtuale|hardlopen|hardloopsessie|trailrun|virtuele hardloopsessie|bieg|" +
    "bieganie|bieg w terenie|koşu|patika koşusu|löpning|løp|løb|забег|бег|ラン|ランニング|跑步|달리기"
  ).split("|"),
);
const OTHER_WORDS = new Set(
  (
    "ride|walk|hike|swim|virtual ride|e-bike ride|mountain bike ride|gravel ride|workout|weight training|yoga|rowing|row|" +
    "nordic ski|alpine ski|spaziergang|gehen|wanderung|wandern|radfahrt|radfahren|schwimmen|marche|randonnée|" +
    "sortie à vélo|vélo|natation|caminata|senderismo|vuelta|bicicleta|natación|caminhada|trilha|pedalada|natação|camminata|" +
    "escursione|giro|nuoto|wandeling|wandelen|hike|rit|fietsrit|zwemmen|spacer|wędrówka|jazda|pływanie|yürüyüş|" +
    "doğa yürüyüşü|sürüş|yüzme"
  ).split("|"),
);

/** What a visible sport name says: a run, not a run, or nothing known. */
export function runByWord(word: string | null | undefined): boolean | undefined {
  const written = (word ?? "").trim().toLowerCase();
  if (OTHER_WORDS.has(written)) return false;
  return RUN_WORDS.has(written) ? true : undefined;
}

/** A running pace as the site writes it in every language: `4:32 /km`, `7:17 /mi`. */
export const PACE = /\d+:\d\d\s*\/\s*(km|mi)\b/i;
