const PLAIN = /^(-?)([0-9]+)(\.[0-9]+)?$/;

// INVARIANT: figures stay text from the decision to the page. Nothing here makes a number of them, so no digit can be lost.

/** `3000000` as `3,000,000`; digits behind the point stay as they are, a text that is no plain decimal stays whole. */
export function groupDigits(figure: string): string {
  const parts = PLAIN.exec(figure);
  if (parts === null) return figure;
  const [, sign = '', whole = '', fraction = ''] = parts;
  return `${sign}${whole.replace(/\B(?=(?:[0-9]{3})+$)/g, ',')}${fraction}`;
}

/** Whether the text is digits with an optional point and minus. */
export function isFigure(text: string): boolean {
  return PLAIN.test(text);
}

/** The figure in units of ten thousand (`570000`: `57`), when it is a whole number of them other than zero. */
export function inTenThousands(figure: string): string | undefined {
  return /^[1-9][0-9]*0{4}$/.test(figure) ? figure.slice(0, -4) : undefined;
}

/** Compares two plain decimals by their digits: negative when `a` is the lesser. */
export function compareFigures(a: string, b: string): number {
  const left = digitsOf(a);
  const right = digitsOf(b);
  if (left.negative !== right.negative) return left.negative ? -1 : 1;
  const order = compareText(left.whole.padStart(right.whole.length, '0'), right.whole.padStart(left.whole.length, '0'));
  const size = order !== 0 ? order : compareText(left.fraction, right.fraction);
  // Subtracted, because minus zero is another value than zero.
  return left.negative ? 0 - size : size;
}

function digitsOf(figure: string) {
  const [, sign = '', whole = '', fraction = ''] = PLAIN.exec(figure) ?? [];
  const digits = fraction.slice(1).replace(/0+$/, '');
  return { negative: sign === '-' && /[1-9]/.test(whole + digits), whole, fraction: digits };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A figure of a formula: a percentage, a sum of money, or a bare number (a multiple, a count). */
export type Speak = (figure: string, meaning: 'percent' | 'money' | 'number') => string;

/**
 * Puts the figures of a formula (`45% × 5% × 3000000 = 67500`) into words. A result and a term by itself are money; in a product the only
 * figure beside percentages is money, and in a sum of products (a stepped formula) the first figure of each. In brackets stand the width
 * of a range of money (`(150000 − 30000)`) and what is left of a sum (`(1 − 30%)`).
 */
export function speakFormula(formula: string, speak: Speak): string {
  return formula
    .split('; ')
    .map((equation) =>
      equation
        .split(' = ')
        .map((side) => speakSide(side, speak))
        .join(' = '),
    )
    .join('; ');
}

function speakSide(side: string, speak: Speak): string {
  if (side.startsWith('≤ ')) return `≤ ${speak(side.slice(2), 'money')}`;
  const terms = side.split(' + ');
  return terms.map((term) => speakTerm(term, terms.length > 1, speak)).join(' + ');
}

function speakTerm(term: string, inSum: boolean, speak: Speak): string {
  const factors = term.split(' × ');
  const bare = factors.filter((factor) => !factor.endsWith('%') && !isBracket(factor));
  const money = inSum || bare.length === 1 ? bare[0] : undefined;
  let spoken = false;
  return factors
    .map((factor) => {
      if (isBracket(factor)) return speakBracket(factor.slice(1, -1), speak);
      if (factor.endsWith('%')) return speak(factor.slice(0, -1), 'percent');
      const isMoney = !spoken && factor === money;
      if (isMoney) spoken = true;
      return speak(factor, isMoney ? 'money' : 'number');
    })
    .join(' × ');
}

function isBracket(factor: string): boolean {
  return factor.startsWith('(') && factor.endsWith(')');
}

function speakBracket(inner: string, speak: Speak): string {
  const parts = inner.split(' − ');
  const ofMoney = parts.every((part) => !part.endsWith('%'));
  const spoken = parts.map((part) =>
    part.endsWith('%') ? speak(part.slice(0, -1), 'percent') : speak(part, ofMoney ? 'money' : 'number'),
  );
  return `(${spoken.join(' − ')})`;
}
