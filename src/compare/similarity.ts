/**
 * How alike two names are: of the pairs of neighbouring characters of both, the share that stands in both (Dice), in
 * whole percent. Punctuation, brackets, spaces and the closing 的 of Chinese lists do not count.
 */
export function similarity(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const total = sum(left) + sum(right);
  if (total === 0) return bare(a) === bare(b) ? 100 : 0;
  let common = 0;
  for (const [pair, count] of left) common += Math.min(count, right.get(pair) ?? 0);
  return Math.round((200 * common) / total);
}

function pairsOf(text: string): ReadonlyMap<string, number> {
  const characters = [...bare(text)];
  const pairs = new Map<string, number>();
  for (const [index, character] of characters.slice(1).entries()) {
    const pair = `${characters[index]}${character}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]/gu, '')
    .replace(/的$/u, '');
}

function sum(pairs: ReadonlyMap<string, number>): number {
  return [...pairs.values()].reduce((total, one) => total + one, 0);
}
