/** Rows that follow each other without a gap; a single row begins and ends with itself. */
export interface RowSpan {
  readonly first: string;
  readonly last: string;
}

/** Gathers three or more consecutive row numbers (`11`, `12`, `13`) into one span; other rows stay by themselves, in the order given. */
export function rowSpans(rows: readonly string[]): readonly RowSpan[] {
  const spans: RowSpan[] = [];
  let run: string[] = [];
  const close = () => {
    const [first] = run;
    const last = run.at(-1);
    if (run.length > 2 && first !== undefined && last !== undefined) spans.push({ first, last });
    else spans.push(...run.map((row) => ({ first: row, last: row })));
    run = [];
  };
  for (const row of rows) {
    const previous = run.at(-1);
    if (previous !== undefined && row !== successor(previous)) close();
    run.push(row);
  }
  close();
  return spans;
}

function successor(row: string): string | undefined {
  return /^[1-9][0-9]{0,5}$/.test(row) ? `${Number.parseInt(row, 10) + 1}` : undefined;
}
