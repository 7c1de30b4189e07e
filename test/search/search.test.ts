import { describe, expect, it } from 'vitest';
import { packagedRulebook } from '../cases/rule-files.js';

const rulebook = packagedRulebook();
const found = (text: string) =>
  rulebook.find(text).map(({ document, violation }) => `${document.id} ${violation.code}`);

describe('a violation is found', () => {
  it.each([
    ['未批先建', 'yantai-ecology 03-03'],
    ['building before the eia', 'yantai-ecology 03-03'],
    ['排污口 违反', 'guangdong-ecology-2022 2.11'],
    ['solid-waste-information-not-disclosed', 'guangdong-ecology-2022 4.1'],
    ['２．７．１', 'guangdong-ecology-2022 2.7.1'],
  ])('by words of its name, its id or its code: %s', (text, expected) => {
    expect(found(text)).toContain(expected);
  });

  it('by law and article, however they are written', () => {
    const expected = found('中华人民共和国固体废物污染环境防治法第一百零二条');
    expect(expected).toContain('guangdong-ecology-2022 4.1');
    for (const text of [
      '固废法第一百零二条',
      '固废法 第102条',
      'solid waste art. 102',
      'solid-waste-law article 102',
      '固体废物 §102',
    ]) {
      expect(found(text)).toEqual(expect.arrayContaining(expected.filter((one) => one.startsWith('guangdong'))));
    }
  });

  it('by paragraph and item: those of another item are not meant', () => {
    expect(found('固废法第一百零二条第一款第一项')).toContain('guangdong-ecology-2022 4.1');
    expect(found('固废法第一百零二条第一款第一项')).not.toContain('guangdong-ecology-2022 4.2');
    expect(found('solid waste law art. 102(1) item 2')).toContain('guangdong-ecology-2022 4.2');
  });

  it('not by words that do not all fit, and not by nothing', () => {
    expect(found('排污许可 无人机')).toEqual([]);
    expect(found('')).toEqual([]);
    expect(found('  ，')).toEqual([]);
  });
});
