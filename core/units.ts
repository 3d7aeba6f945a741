/**
 * Units as types: SI inside, branded so that metres cannot be handed over as seconds.
 * The brand is optional, so a plain number from arithmetic fits any unit while two named units never fit each other.
 */
type Unit<Base, Name extends string> = Base & { readonly __unit?: Name };

/** m */
export type Metres = Unit<number, "m">;
/** s */
export type Seconds = Unit<number, "s">;
/** m/s; speed is stored, never pace: paces do not average. */
export type MetresPerSecond = Unit<number, "m/s">;
/** beats per minute */
export type BeatsPerMinute = Unit<number, "bpm">;
/** steps per minute, both feet */
export type StepsPerMinute = Unit<number, "spm">;
/** 0 to 1 */
export type Share = Unit<number, "1">;

/** A calendar day where the run was, `2026-03-09`. */
export type LocalDate = Unit<string, "date">;
/** The wall clock where the run was, `2026-03-09T18:04:00`; only a date where the time of day is hidden or unknown. */
export type LocalDateTime = Unit<string, "local">;

export const MILE: Metres = 1609.344;
export const HALF_MARATHON: Metres = 21_097.5;
export const MARATHON: Metres = 42_195;
