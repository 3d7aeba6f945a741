/** Values as the site writes them for its viewers, in metric or imperial units. */
export type SiteUnits = "meters" | "feet";

export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

export const metresPerUnit = (units: SiteUnits) => (units === "meters" ? 1000 : 1609.344);
export const shortUnit = (units: SiteUnits) => (units === "meters" ? "km" : "mi");
export const longUnit = (units: SiteUnits) => (units === "meters" ? "kilometers" : "miles");

/** `1:02:03`, `45:26` */
export function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, index) => (index === 0 ? `${part}` : `${part}`.padStart(2, "0"))).join(":");
}

export const far = (metres: number, units: SiteUnits) => (metres / metresPerUnit(units)).toFixed(2);
export const climb = (metres: number, units: SiteUnits) => Math.round(units === "meters" ? metres : metres / 0.3048);
export const pace = (metres: number, seconds: number, units: SiteUnits) =>
  clock((seconds / Math.max(1, metres)) * metresPerUnit(units));

const abbr = (title: string, short: string) => `<abbr class='unit' title='${title}'>${short}</abbr>`;
export const farHtml = (metres: number, units: SiteUnits) =>
  `${far(metres, units)}${abbr(longUnit(units), ` ${shortUnit(units)}`)}`;
export const paceHtml = (metres: number, seconds: number, units: SiteUnits) =>
  `${pace(metres, seconds, units)}${abbr(units === "meters" ? "minutes per kilometer" : "minutes per mile", ` /${shortUnit(units)}`)}`;
export const climbHtml = (metres: number, units: SiteUnits) =>
  `${climb(metres, units)}${abbr(units === "meters" ? "meters" : "feet", units === "meters" ? " m" : " ft")}`;

/** The feed's way: `1h 30m`, `47m 27s`. */
export function durationHtml(seconds: number): string {
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  if (minutes >= 60) return `${Math.floor(minutes / 60)}${abbr("hour", "h")} ${minutes % 60}${abbr("minute", "m")}`;
  return `${minutes}${abbr("minute", "m")} ${whole % 60}${abbr("second", "s")}`;
}

/** `Today at 6:37 AM`, `Yesterday at …`, `June 15, 2026 at 7:00 AM` */
export function feedDate(start: string, today: string): string {
  const at = new Date(`${start}Z`);
  const time = at.toLocaleTimeString("en-US", { hour: "numeric", minute: "2-digit", timeZone: "UTC" });
  const days = Math.round(
    (Date.parse(`${today}T00:00:00Z`) - Date.parse(`${start.slice(0, 10)}T00:00:00Z`)) / 86_400_000,
  );
  const date = at.toLocaleDateString("en-US", { month: "long", day: "numeric", year: "numeric", timeZone: "UTC" });
  return `${days === 0 ? "Today" : days === 1 ? "Yesterday" : date} at ${time}`;
}

/** `11:32 AM on Sunday, September 15, 2024` */
export function headerDate(start: string): string {
  const at = new Date(`${start}Z`);
  const time = at.toLocaleTimeString("en-US", { hour: "numeric", minute: "2-digit", timeZone: "UTC" });
  const date = at.toLocaleDateString("en-US", {
    weekday: "long",
    month: "long",
    day: "numeric",
    year: "numeric",
    timeZone: "UTC",
  });
  return `${time} on ${date}`;
}
