/** The labels in the order they are tried: the first whose test is passed is the answer. */
import { easy } from "./easy.ts";
import { brokenBlock, fartlek } from "./fartlek.ts";
import { hidden } from "./hidden.ts";
import { hills } from "./hills.ts";
import { interval } from "./interval.ts";
import { long, surelyLong } from "./long.ts";
import { progression } from "./progression.ts";
import { race } from "./race.ts";
import { recovery } from "./recovery.ts";
import { repetition } from "./repetition.ts";
import { steady } from "./steady.ts";
import { strides } from "./strides.ts";
import { tempo } from "./tempo.ts";
import { unknown } from "./unknown.ts";
import type { Test } from "./verdict.ts";

export const TESTS: readonly Test[] = [
  unknown,
  race,
  surelyLong,
  progression,
  hills,
  strides,
  repetition,
  fartlek,
  interval,
  brokenBlock,
  tempo,
  hidden,
  long,
  steady,
  recovery,
  easy,
];
