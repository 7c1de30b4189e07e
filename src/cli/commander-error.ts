import type { CommanderError } from 'commander';
import type { Localized } from '../index.js';
import { didYouMean, UsageError } from './usage-error.js';

type Words = (quoted: string) => Localized;

/** By commander's code: our sentence around the word that commander quotes. */
const WORDS: Readonly<Record<string, Words>> = {
  'commander.unknownOption': (name) => ({ 'zh-CN': `没有选项 \`${name}\``, en: `there is no option \`${name}\`` }),
  'commander.unknownCommand': (name) => ({ 'zh-CN': `没有命令 \`${name}\``, en: `there is no command \`${name}\`` }),
  'commander.missingArgument': (name) => ({
    'zh-CN': `缺少 ${name.toUpperCase()}`,
    en: `${name.toUpperCase()} is missing`,
  }),
  'commander.optionMissingArgument': (name) => ({
    'zh-CN': `选项 \`${name}\` 需要一个值`,
    en: `the option \`${name}\` needs a value`,
  }),
  'commander.excessArguments': (name) => ({
    'zh-CN': `\`${name}\` 的参数过多`,
    en: `too many arguments for \`${name}\``,
  }),
};

/** What commander found wrong with a command line, in both languages. */
export function usageErrorOf(error: CommanderError): UsageError {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const suggestion = /\(Did you mean (?:one of )?([^,?]+)/.exec(error.message)?.[1];
  const plain = error.message.replace(/^error: /, '');
  const words = WORDS[error.code]?.(quoted) ?? { 'zh-CN': plain, en: plain };
  return new UsageError(words, didYouMean(suggestion));
}
