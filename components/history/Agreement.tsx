/** How often labels stood, one row a label: given, never put right, and what the others really were. */
import type { Agreement as Row } from "../../core/teach/agreement.ts";
import { number, percent } from "../format.ts";
import { Tile } from "../Glyph.tsx";
import { labelInSentence, labelName } from "../words/labels.ts";
import { say, side } from "../words/say.ts";

export function Agreement({ agreement }: { readonly agreement: readonly Row[] }) {
  const rows = agreement.filter(({ label }) => label !== "unknown");
  if (rows.length === 0) return null;
  const corrected = rows.some(({ instead }) => instead.length > 0);
  const [given, stood] = [rows.reduce((sum, row) => sum + row.given, 0), rows.reduce((sum, row) => sum + row.stood, 0)];
  return (
    <section class="agreement">
      <h2>{say("agreement")}</h2>
      <p class="second">{say("agreement_what")}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{say("chart_label")}</th>
            <th scope="col">{say("agreement_given")}</th>
            <th scope="col">{say("agreement_stood")}</th>
            {corrected && <th scope="col">{say("agreement_instead")}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">
                <Tile label={row.label} />
                {labelName(row.label)}
              </th>
              <td>{number(row.given)}</td>
              <td>{number(row.stood)}</td>
              {corrected && (
                <td class="second">
                  {side(
                    row.instead.map(
                      ({ label, count }) => `${labelInSentence(label)}${count > 1 ? ` ${number(count)}` : ""}`,
                    ),
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say("agreement_all")}</th>
            <td>{number(given)}</td>
            <td>
              <span class="second">{percent(stood / given)}</span> {number(stood)}
            </td>
            {corrected && <td />}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
