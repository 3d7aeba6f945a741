import { expect, test } from "vitest";
import { launch, TODAY } from "./harness.ts";

test("the browser is asked to keep the history when years are brought in, not before and once; what is used and free is shown [S1]", async () => {
  const launched = await launch({ today: TODAY });
  try {
    const page = await launched.context.newPage();
    await page.addInitScript(() => {
      const { prototype } = StorageManager;
      Object.assign(globalThis, { asked: 0 });
      prototype.persisted = async () => (globalThis as unknown as { asked: number }).asked > 0;
      prototype.persist = async () => {
        (globalThis as unknown as { asked: number }).asked++;
        return true;
      };
    });
    const asked = () => page.evaluate(() => (globalThis as unknown as { asked: number }).asked);
    await page.goto(`${launched.address("history")}#data`);
    await page.getByText(/^[\d.]+\sMB in use, [\d.]+\s[MG]B free\. The browser may clear your runs/).waitFor();
    expect(await asked()).toBe(0);
    await page.getByRole("button", { name: "Read my history from Strava" }).click();
    await page.getByText("The browser keeps your runs for good.").waitFor();
    expect(await asked()).toBe(1);
    // An import later need not ask again.
    await page.getByLabel("Choose a backup").setInputFiles({
      name: "nothing.json",
      mimeType: "application/json",
      buffer: Buffer.from("{}"),
    });
    await page.getByText("This file is not a Hardeasy backup. Nothing was changed.").waitFor();
    expect(await asked()).toBe(1);
  } finally {
    await launched.close();
  }
});
