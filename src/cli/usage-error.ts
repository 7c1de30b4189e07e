import type { Localized } from '../index.js';

/** A command line that cannot be carried out: what is wrong, and what was probably meant. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly words: Localized;
  readonly help: Localized | undefined;

  constructor(words: Localized, help?: Localized) {
    super(words.en);
    this.words = words;
    this.help = help;
  }
}

export function didYouMean(suggestion: string | undefined): Localized | undefined {
  if (suggestion === undefined) return undefined;
  return { 'zh-CN': `是否应为 \`${suggestion}\`？`, en: `did you mean \`${suggestion}\`?` };
}

/** The user wrote a value that is not one of the allowed ones. */
export function notOneOf(what: string, found: string, allowed: readonly string[], suggestion?: string): UsageError {
  const list = allowed.map((one) => `\`${one}\``).join(', ');
  return new UsageError(
    {
      'zh-CN': `${what} 不能是 \`${found}\`，可用：${list}`,
      en: `${what} cannot be \`${found}\`; it is one of ${list}`,
    },
    didYouMean(suggestion),
  );
}
