/** The order of rows as a table counts them: `2` before `10`. */
export function compareRowNames(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

export function compareRows(a: readonly string[], b: readonly string[]): number {
  for (const [index, row] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    const order = compareRowNames(row, other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
