import { expect, it } from 'vitest';
import { packagedRulebook } from '../cases/rule-files.js';
import { sheetViolations } from './fact-sheets.js';
import { expectedFigures, figuresOf } from './figures.js';
import { describeWithSources } from './shared.js';

describeWithSources('the fact sheets of the 51 departments and the rules say the same', () => {
  const rulebook = packagedRulebook();
  const violations = rulebook.documents
    .filter(({ jurisdiction, provenance }) => jurisdiction === '370600' && provenance === 'derived')
    .flatMap(({ id }) => rulebook.document(id)?.violations ?? []);
  const sheets = sheetViolations();

  it('every department and every violation has rules under its own id', () => {
    expect(new Set(sheets.map(({ department }) => department)).size).toBe(51);
    expect(sheets).toHaveLength(411);
    const keys = new Set(violations.map(({ key }) => key));
    expect(sheets.filter(({ id }) => !keys.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('every figure of a sheet is in the rules of its violation', () => {
    const missing = sheets.flatMap(({ department, id, tiers }) => {
      // The figures of another text for the same act stand in a violation of their own, under the same code and a letter more.
      const code = violations.find(({ key }) => key === id)?.code ?? '?';
      const found = new Set(
        violations.filter((one) => one.code.replace(/[b-z]$/, '') === code).flatMap((one) => [...figuresOf(one)]),
      );
      return tiers
        .flatMap(expectedFigures)
        .filter((figure) => !found.has(figure))
        .map((figure) => `${department} ${id} ${figure}`);
    });
    expect([...new Set(missing)]).toEqual([]);
  });

  it('every shape of the sheets occurs', () => {
    expect(new Set(sheets.flatMap(({ shapes }) => shapes)).size).toBe(256);
  });
});
