/** Every test speaks English unless it says otherwise; not before its file is loaded, so that a message made too early fails. */
import { beforeAll } from "vitest";
import { speakFrom } from "./catalogue.ts";

beforeAll(() => speakFrom("en"));
