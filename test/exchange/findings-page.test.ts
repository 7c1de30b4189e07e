import { describe, expect, it } from 'vitest';
import { publishFindings, verify } from '../../src/index.js';
import { loadForVerifying } from '../../src/node/index.js';

const { rulebook, documents } = loadForVerifying(['test/verify/bad/rows-overlap.yaml'], ['test/verify/law.yaml']);
const findings = verify(rulebook, documents === undefined ? {} : { documents });
const shown = (documents ?? []).flatMap((id) => rulebook.document(id) ?? []);
const page = (locale: 'zh-CN' | 'en') => publishFindings({ findings, gone: [] }, { locale, documents: shown });

describe('the page of findings', () => {
  it('leads from each finding to its rows, and from the rows back', () => {
    const html = page('en');
    expect(findings.map(({ code }) => code)).toContain('rows-overlap');
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, to]) => to);
    expect(links.length).toBeGreaterThan(2);
    for (const to of links) expect(html).toContain(`id="${to}"`);
    expect(html).toMatch(/href="#[^"]*row-1"/);
    expect(html).toMatch(/<td[^>]*><a href="#finding-1"[^>]*>✗<\/a>/);
  });

  it('shows the case to paste, in both languages, and asks nothing of the network', () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const html = page(locale);
      expect(html).toContain('<pre tabindex="0"><code>- name:');
      expect(html).not.toMatch(/<script|https?:\/\//);
      expect(html).toContain(`<html lang="${locale}">`);
    }
  });

  it('says that nothing was found', () => {
    expect(publishFindings({ findings: [], gone: [] }, { locale: 'en' })).toContain('nothing was found');
  });
});
