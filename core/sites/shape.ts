/** Careful reading of values of unknown shape: each answers the value or nothing, and never throws. */

export const record = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;

export const finite = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isFinite(value) ? value : undefined;

/** A number that only counts when above zero: sites write 0 for what was not measured. */
export const positive = (value: unknown): number | undefined => {
  const number = finite(value);
  return number !== undefined && number > 0 ? number : undefined;
};

export const notNegative = (value: unknown): number | undefined => {
  const number = finite(value);
  return number !== undefined && number >= 0 ? number : undefined;
};

export const text = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;

/** The digits of an id given as number or text. */
export const digits = (value: unknown): string | undefined => {
  const written = typeof value === "number" && Number.isSafeInteger(value) ? String(value) : value;
  return typeof written === "string" && /^\d{1,20}$/.test(written) ? written : undefined;
};

/** An object without its absent members, so that stored facts hold only what was read. */
export const present = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Value;
