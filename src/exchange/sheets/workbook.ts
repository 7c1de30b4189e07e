/** A workbook as it is read: texts and merged cells, nothing that could run or reach out. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  readonly name: string;
  /** Cell texts, row by row from A1; an empty cell is `''`, a short row ends early. */
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Area[];
  /** Not shown to the user; tables are not looked for here. */
  readonly hidden?: true;
}

/** Rows and columns, from zero, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `F12`: how spreadsheets name a cell. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/** Row and column of `F12`, `$F$12`; undefined for anything else. */
export function cellPlace(name: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(name) ?? [];
  if (digits === '') return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number.parseInt(digits, 10) - 1, column: column - 1 };
}
