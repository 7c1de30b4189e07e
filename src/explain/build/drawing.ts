import { type Decimal, decimal, HUNDRED, parseDecimal, plain, type RangeJson, ZERO } from '../../values/index.js';
import type { Drawing, DrawnEnd, DrawnSign, PlaceOnScale } from '../document.js';
import type { Speaker } from '../speaker.js';

/** What one drawing of a scale shows. */
export interface ToDraw {
  readonly range: RangeJson;
  /** The figure that a document names as the standard is a tick, not a range. */
  readonly isGuide?: boolean;
  readonly proposed?: string | undefined;
}

interface Scale {
  readonly least: Decimal;
  readonly most: Decimal;
  /** Some range has no upper limit: the scale goes on. */
  readonly isUnlimited: boolean;
}

/**
 * Ranges of one fine on one scale: the statutory range, which is among them, and whatever lies outside it (a mitigated
 * fine below its minimum, a proposed sum above its maximum). The last one says what the edges stand for.
 */
export function drawings(speaker: Speaker, shown: readonly ToDraw[]): readonly Drawing[] {
  const scale = scaleOf(shown);
  if (scale === undefined) return [];
  const drawn = shown.map((one) => drawing(speaker, one, scale));
  const edges = {
    least: speaker.language.money(plain(scale.least)),
    ...(!scale.isUnlimited && { most: speaker.language.money(plain(scale.most)) }),
    legend: legend(speaker, drawn),
  };
  return drawn.map((one, index) => (index === drawn.length - 1 ? { ...one, edges } : one));
}

function scaleOf(shown: readonly ToDraw[]): Scale | undefined {
  const figures = shown.flatMap(({ range: { min, max }, proposed }) =>
    [min, max, proposed].filter((figure) => figure !== undefined),
  );
  const parsed = figures.flatMap((figure) => parseDecimal(figure) ?? []);
  const [first, ...others] = parsed;
  // A figure with more digits than a rule or a case can write is left to the text.
  if (first === undefined || parsed.length < figures.length) return undefined;
  const most = others.reduce((a, b) => (b.gt(a) ? b : a), first);
  const lowest = others.reduce((a, b) => (b.lt(a) ? b : a), first);
  // Below a range without a lower limit there is nothing: no fine is less than zero. One sum alone lies between zero and itself.
  const least = lowest.eq(most) || shown.some(({ range }) => range.min === undefined) ? ZERO : lowest;
  const isUnlimited = shown.some(({ range }) => range.max === undefined);
  if (!isUnlimited) return most.eq(least) ? undefined : { least, most, isUnlimited };
  // A third of the scale is left to what has no end.
  return { least, most: most.plus(most.minus(least).div(2)), isUnlimited };
}

function drawing(speaker: Speaker, { range, isGuide, proposed }: ToDraw, scale: Scale): Drawing {
  const { money, results, moneyRange, review } = speaker.language;
  const most = scale.isUnlimited ? undefined : money(plain(scale.most));
  const words = results.drawn(moneyRange(range), money(plain(scale.least)), most);
  const { min, max, minInclusive, maxInclusive } = range;
  const end = (figure: string | undefined, isClosed: boolean | undefined): DrawnEnd | undefined =>
    figure === undefined ? undefined : { at: placeOn(scale, figure), isClosed: isClosed !== false };
  const [from, to] = [end(min, minInclusive), end(max, maxInclusive)];
  const isSum = min !== undefined && min === max;
  return {
    label: proposed === undefined ? words : review.drawnProposed(words, money(proposed)),
    shape:
      isSum && from !== undefined
        ? { kind: isGuide === true ? 'guide' : 'sum', at: from.at }
        : { kind: 'range', ...(from && { from }), ...(to && { to }) },
    ...(proposed !== undefined && { proposed: placeOn(scale, proposed) }),
  };
}

/** Two digits behind the point are finer than any screen. */
function placeOn({ least, most }: Scale, figure: string): PlaceOnScale {
  const share = decimal(figure).minus(least).times(HUNDRED).div(most.minus(least));
  return Number(share.toFixed(2));
}

function legend({ language }: Speaker, drawn: readonly Drawing[]): readonly DrawnSign[] {
  const seen = new Set<DrawnSign['sign']>();
  for (const { shape, proposed } of drawn) {
    if (shape.kind !== 'range') seen.add(shape.kind);
    else for (const end of [shape.from, shape.to]) if (end !== undefined) seen.add(end.isClosed ? 'closed' : 'open');
    if (proposed !== undefined) seen.add('proposed');
  }
  const order = ['closed', 'open', 'sum', 'guide', 'proposed'] as const;
  return order.filter((sign) => seen.has(sign)).map((sign) => ({ sign, text: language.results.signs[sign] }));
}
