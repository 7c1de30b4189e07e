import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/decide/index.js';
import { explain } from '../../src/explain/index.js';
import { check } from '../../src/review/index.js';
import { scoring } from './fixtures/table-1-1.js';

const EVIL = `<script>alert("1")</script>|*_[x](javascript:1)\`&amp;\u001B[31m\u202E`;

/** The fixture with the same text wherever a rule file or a case could bring one in. */
function poisoned(): Decision {
  const both = { 'zh-CN': EVIL, en: EVIL };
  const replaceTexts = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value)) return value.map((one) => replaceTexts(one));
    if (typeof value !== 'object' || value === null) return key === 'file' || key === 'digest' ? EVIL : value;
    if ('zh-CN' in value) return both;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, replaceTexts(one, name)]));
  };
  return replaceTexts(scoring) as Decision;
}

describe('text from a rule file', () => {
  it('stays text in HTML', () => {
    const html = explain(poisoned(), { format: 'html' });
    expect(html).not.toContain('<script');
    expect(html).not.toContain('alert("1")');
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
    expect(html).toContain('&amp;amp;');
  });

  it('opens no tag and no table cell in Markdown', () => {
    const markdown = explain(poisoned(), { format: 'markdown', detail: 'both' });
    // Inside a code span (the file's name) nothing is markup.
    const outside = markdown.replace(/`` [^\n]* ``/g, '');
    expect(outside).not.toMatch(/<script/);
    expect(outside).not.toMatch(/(?<!\\)\[x\\?\]/);
    for (const line of outside.split('\n').filter((one) => one.startsWith('| '))) {
      expect(line.replaceAll('\\|', '').match(/\|/g)).toHaveLength(5);
    }
  });

  it('sends nothing to a terminal', () => {
    for (const format of ['text', 'markdown', 'html'] as const) {
      const text = explain(poisoned(), { format, detail: 'both' });
      expect(text).not.toContain('\u001B');
      expect(text).not.toContain('\u202E');
    }
  });
});

it('text from a proposal stays text', () => {
  const proposed = [
    { type: 'other' as const, name: EVIL, duration: EVIL },
    { type: 'fine' as const, target: 'responsible-person' as const, person: EVIL, amount: '1' },
  ];
  const result = check(poisoned(), proposed);
  const html = explain(result, { format: 'html' });
  expect(html).not.toContain('<script');
  expect(html).toContain('&lt;script&gt;');
  expect(explain(result, { format: 'markdown' })).not.toMatch(/<script|(?<!\\)\[x\\?\]/);
  for (const format of ['text', 'markdown', 'html'] as const) {
    const text = explain(result, { format });
    expect(text).not.toContain('\u001B');
    expect(text).not.toContain('\u202E');
  }
});

it('makes a page that needs nothing else', () => {
  const html = explain(scoring, { format: 'html', locale: 'en' });
  expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
  expect(html).not.toMatch(/<script|<link|<img|@import|url\(|https?:/);
});

it('closes every element it opens', () => {
  const html = explain(scoring, { format: 'html' });
  const open: string[] = [];
  for (const [, closing, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
    if (name === 'meta') continue;
    if (closing === '') open.push(name);
    else expect(open.pop()).toBe(name);
  }
  expect(open).toEqual([]);
});
