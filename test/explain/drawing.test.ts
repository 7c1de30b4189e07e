import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawings } from '../../src/explain/build/drawing.js';
import { en } from '../../src/explain/locales/en.js';
import { drawingHtml } from '../../src/explain/render/drawing-html.js';
import { Speaker } from '../../src/explain/speaker.js';
import { scoring } from './fixtures/table-1-1.js';

const speaker = new Speaker(scoring, en);
const closed = (min: string, max: string) => ({ min, max, minInclusive: true, maxInclusive: true });

describe('the narrowing of a fine, drawn', () => {
  it('puts ranges on the scale of the statutory range', () => {
    const [statute, tier] = drawings(speaker, [
      { range: closed('20000', '100000') },
      { range: { min: '40000', max: '60000', minInclusive: true, maxInclusive: false } },
    ]);
    expect(statute?.shape).toEqual({ kind: 'range', from: { at: 0, isClosed: true }, to: { at: 100, isClosed: true } });
    expect(tier?.shape).toEqual({ kind: 'range', from: { at: 25, isClosed: true }, to: { at: 50, isClosed: false } });
    expect(statute?.edges).toBeUndefined();
    expect(tier?.edges).toMatchObject({ least: 'CNY 20,000', most: 'CNY 100,000' });
    expect(tier?.edges?.legend.map(({ sign }) => sign)).toEqual(['closed', 'open']);
    expect(tier?.label).toBe('not less than CNY 40,000 and less than CNY 60,000 (scale: CNY 20,000 to CNY 100,000)');
  });

  it('draws one sum as a mark, a standard as a tick, what is proposed as a sign of its own', () => {
    const [, sum, guide] = drawings(speaker, [
      { range: closed('0', '200') },
      { range: closed('50', '50') },
      { range: closed('100', '100'), isGuide: true, proposed: '150' },
    ]);
    expect(sum?.shape).toEqual({ kind: 'sum', at: 25 });
    expect(guide?.shape).toEqual({ kind: 'guide', at: 50 });
    expect(guide?.proposed).toBe(75);
    expect(guide?.label).toContain('proposed: CNY 150');
  });

  it('widens the scale to a mitigated fine and to a proposal outside the law', () => {
    const [statute, mitigated] = drawings(speaker, [
      { range: closed('30000', '150000') },
      { range: { max: '30000', maxInclusive: false }, proposed: '300000' },
    ]);
    // From zero to 300,000.
    expect(statute?.shape).toMatchObject({ from: { at: 10 }, to: { at: 50 } });
    expect(mitigated?.shape).toEqual({ kind: 'range', to: { at: 10, isClosed: false } });
    expect(mitigated?.proposed).toBe(100);
  });

  it('goes on beyond a range without an upper limit, and gives that edge no figure', () => {
    const [statute] = drawings(speaker, [
      { range: { min: '10000', minInclusive: true } },
      { range: closed('10000', '30000') },
    ]);
    const [, tier] = drawings(speaker, [
      { range: { min: '10000', minInclusive: true } },
      { range: closed('10000', '30000') },
    ]);
    expect(statute?.shape).toEqual({ kind: 'range', from: { at: 0, isClosed: true } });
    // The scale is half as long again as what has a figure.
    expect(tier?.shape).toMatchObject({ to: { at: 66.67 } });
    expect(tier?.edges).not.toHaveProperty('most');
    expect(statute?.label).toContain('without an upper limit');
  });

  it('draws nothing where there is no scale or a figure is too long', () => {
    expect(drawings(speaker, [])).toEqual([]);
    expect(drawings(speaker, [{ range: {} }])).toEqual([]);
    expect(drawings(speaker, [{ range: closed('0', '0') }])).toEqual([]);
    expect(drawings(speaker, [{ range: closed('1', '1234567890123456789012') }])).toEqual([]);
  });

  it('keeps every place on the paper, whatever the figures', () => {
    const figure = fc.nat({ max: 10 ** 9 }).map(String);
    const range = fc.record({ min: figure, max: figure }, { requiredKeys: [] });
    fc.assert(
      fc.property(
        fc.array(fc.record({ range, proposed: fc.option(figure, { nil: undefined }) }), { minLength: 1 }),
        (shown) => {
          for (const drawing of drawings(speaker, shown)) {
            const { shape, proposed = 0 } = drawing;
            const places = shape.kind === 'range' ? [shape.from?.at ?? 0, shape.to?.at ?? 0] : [shape.at];
            for (const at of [...places, proposed]) {
              expect(at).toBeGreaterThanOrEqual(0);
              expect(at).toBeLessThanOrEqual(100);
            }
            expect(drawingHtml(drawing)).not.toMatch(/NaN|undefined|Infinity/);
          }
        },
      ),
    );
  });
});
