/** Comma-separated text as rows of fields (RFC 4180): quoted fields may hold commas, line ends and doubled quotes; empty lines are none. */

/** The first `most` rows. A quote that is never closed takes the rest of the text with it. */
export function csvRows(text: string, most = Number.POSITIVE_INFINITY): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at <= text.length && rows.length < most; ) {
    const [field, end] = fieldAt(text, at);
    row.push(field);
    at = end + (text.startsWith("\r\n", end) ? 2 : 1);
    if (text[end] === ",") continue;
    if (row.length > 1 || field !== "") rows.push(row);
    row = [];
  }
  return rows;
}

/** The field that begins there, and where it ends. */
function fieldAt(text: string, at: number): readonly [field: string, end: number] {
  let quoted = "";
  let from = at;
  if (text[at] === '"') {
    do {
      const close = text.indexOf('"', ++from);
      if (close < 0) return [quoted + text.slice(from), text.length];
      quoted += text.slice(from, close);
      from = close + 1;
      if (text[from] === '"') quoted += '"';
    } while (text[from] === '"');
  }
  END.lastIndex = from;
  const end = END.exec(text)!.index;
  return [quoted + text.slice(from, end), end];
}

const END = /[,\r\n]|$/g;
