/** Colours as eyes see them: contrast, three kinds of colour blindness, and how far apart two colours are. */

export type Linear = readonly [number, number, number];
export type Sight = keyof typeof BLINDNESS;

/** Machado, Oliveira and Fernandes 2009, table 1 at full severity, for linear light. */
const BLINDNESS = {
  full: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

export const SIGHTS = Object.keys(BLINDNESS) as readonly Sight[];

/** `#1668d8` to linear light, 0 to 1 (IEC 61966-2-1). */
export function linear(hex: string): Linear {
  const whole = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, "$&$&") : hex;
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(whole.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return [r!, g!, b!];
}

/** As seen with one kind of colour blindness. */
export function seen([r, g, b]: Linear, sight: Sight): Linear {
  const m = BLINDNESS[sight];
  const channel = (row: number) =>
    Math.min(1, Math.max(0, m[row * 3]! * r + m[row * 3 + 1]! * g + m[row * 3 + 2]! * b));
  return [channel(0), channel(1), channel(2)];
}

/** The same as a filter of an SVG takes it. */
export function sightMatrix(sight: Sight): string {
  const m = BLINDNESS[sight];
  return [0, 3, 6]
    .map((row) => `${m[row]} ${m[row + 1]} ${m[row + 2]} 0 0`)
    .join(" ")
    .concat(" 0 0 0 1 0");
}

const luminance = ([r, g, b]: Linear): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** WCAG 2, from 1 to 21 */
export function contrast(a: Linear, b: Linear): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

/** CIE L*a*b* under D65 */
function lab([r, g, b]: Linear): readonly [number, number, number] {
  const f = (t: number) => (t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const degrees = (radians: number): number => ((radians * 180) / Math.PI + 360) % 360;
const cosine = (angle: number): number => Math.cos((angle * Math.PI) / 180);
const sine = (angle: number): number => Math.sin((angle * Math.PI) / 180);

/** CIEDE2000 (Sharma, Wu and Dalal 2005): about 1 is just seen, 10 is told at a glance. */
export function distance(one: Linear, other: Linear): number {
  const [[l1, a1, b1], [l2, a2, b2]] = [lab(one), lab(other)];
  const grey = (value: number) => Math.sqrt(value ** 7 / (value ** 7 + 25 ** 7));
  const stretch = 1 + 0.5 * (1 - grey((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2));
  const [c1, c2] = [Math.hypot(a1 * stretch, b1), Math.hypot(a2 * stretch, b2)];
  const [h1, h2] = [degrees(Math.atan2(b1, a1 * stretch)), degrees(Math.atan2(b2, a2 * stretch))];
  const turn = c1 * c2 === 0 ? 0 : ((h2 - h1 + 540) % 360) - 180;
  const hue = c1 * c2 === 0 ? h1 + h2 : (h1 + turn / 2 + 360) % 360;
  const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const t =
    1 - 0.17 * cosine(hue - 30) + 0.24 * cosine(2 * hue) + 0.32 * cosine(3 * hue + 6) - 0.2 * cosine(4 * hue - 63);
  const dl = (l2 - l1) / (1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2));
  const dc = (c2 - c1) / (1 + 0.045 * c);
  const dh = (2 * Math.sqrt(c1 * c2) * sine(turn / 2)) / (1 + 0.015 * c * t);
  const twist = -sine(60 * Math.exp(-(((hue - 275) / 25) ** 2))) * 2 * grey(c);
  return Math.sqrt(dl ** 2 + dc ** 2 + dh ** 2 + twist * dc * dh);
}
