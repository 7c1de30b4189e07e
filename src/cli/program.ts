import { Argument, Command, Help, type Option } from 'commander';
import { type Locale, VERSION } from '../index.js';
import { audit } from './audit.js';
import { build } from './build.js';
import type { WrittenTelling } from './case-file.js';
import { check } from './check.js';
import { compare } from './compare.js';
import { decide } from './decide.js';
import { importFile, type WrittenImport } from './import.js';
import type { ExitCode, Io } from './io.js';
import { list } from './list.js';
import { newFile } from './new.js';
import { readOptions, readOptionsWith } from './options.js';
import { PUBLISH_FORMATS, publish, type WrittenPublishing } from './publish.js';
import { schema } from './schema.js';
import { displayWidth } from './table.js';
import { test } from './test.js';
import { verifyRules } from './verify.js';
import { COMMANDS, EXAMPLE, EXITS, HEADINGS, OPTIONS, PROGRAM } from './words.js';

/**
 * The command line as commander sees it, in one language. `finish` hears the exit code of the command that ran;
 * nothing here leaves the process.
 */
export function createProgram(locale: Locale, io: Io, finish: (code: ExitCode) => void): Command {
  const program = new Command('discretion')
    .description(PROGRAM[locale])
    .exitOverride()
    .configureOutput({
      writeOut: io.stdout,
      writeErr: io.stderr,
      // A usage error is reported by `main`, in the user's language and format.
      outputError: () => {},
      getOutHelpWidth: () => io.columns ?? 100,
      getErrHelpWidth: () => io.columns ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .configureHelp({
      showGlobalOptions: true,
      displayWidth,
      styleTitle: (title) => HEADINGS[title]?.[locale] ?? title,
      visibleGlobalOptions: commonOptions,
    })
    .option('--rules <PATH>', OPTIONS.rules[locale], (path: string, paths?: string[]) => [...(paths ?? []), path])
    .option('--format <FORMAT>', OPTIONS.format[locale])
    .option('--locale <LOCALE>', OPTIONS.locale[locale])
    .option('--on <DATE>', OPTIONS.on[locale])
    .version(VERSION, '-V, --version', OPTIONS.version[locale])
    .helpOption('-h, --help', OPTIONS.help[locale])
    .helpCommand('help [command]', OPTIONS.helpCommand[locale]);

  const add = (name: keyof typeof COMMANDS) => {
    const words = COMMANDS[name];
    return program
      .command(name)
      .description(words.does[locale])
      .helpOption('-h, --help', OPTIONS.help[locale])
      .addHelpText('after', `\n${EXAMPLE[locale]}\n  ${words.example}\n\n${EXITS[locale]}\n  ${words.exits[locale]}`);
  };

  add('decide')
    .addArgument(new Argument('<case>', COMMANDS.decide.argument[locale]))
    .option('--detail <DETAIL>', OPTIONS.detail[locale])
    .option('--why-not <NAME>', OPTIONS.whyNot[locale])
    .action((path: string, own: WrittenTelling, command: Command) =>
      finish(decide(path, own, readOptions(command.optsWithGlobals(), io), io)),
    );
  add('check')
    .addArgument(new Argument('<case>', COMMANDS.check.argument[locale]))
    .option('--detail <DETAIL>', OPTIONS.detail[locale])
    .option('--why-not <NAME>', OPTIONS.whyNot[locale])
    .action((path: string, own: WrittenTelling, command: Command) =>
      finish(check(path, own, readOptions(command.optsWithGlobals(), io), io)),
    );
  add('test')
    .addArgument(new Argument('[paths...]', COMMANDS.test.argument[locale]))
    .option('--coverage', OPTIONS.coverage[locale])
    .action((paths: string[], { coverage }: { coverage?: boolean }, command: Command) =>
      finish(test(paths, coverage === true, readOptions(command.optsWithGlobals(), io), io)),
    );
  add('publish')
    .addArgument(new Argument('<benchmark>', COMMANDS.publish.argument[locale]))
    .option('--violation <CODE>', OPTIONS.onlyViolation[locale], (code: string, codes?: string[]) => [
      ...(codes ?? []),
      code,
    ])
    .option('--out <FILE>', OPTIONS.outAgain[locale])
    .action((id: string, own: WrittenPublishing, command: Command) =>
      finish(publish(id, own, readOptionsWith(command.optsWithGlobals(), io, PUBLISH_FORMATS), io)),
    );
  add('import')
    .addArgument(new Argument('<table>', COMMANDS.import.argument[locale]))
    .option('--out <FILE>', OPTIONS.out[locale])
    .option('--id <ID>', OPTIONS.draftId[locale])
    .action((path: string, own: WrittenImport, command: Command) =>
      finish(importFile(path, own, readOptions(command.optsWithGlobals(), io), io)),
    );
  add('verify')
    .addArgument(new Argument('[paths...]', COMMANDS.verify.argument[locale]))
    .option('--fail-on <SEVERITY>', OPTIONS.failOn[locale])
    .option('--baseline <FILE>', OPTIONS.baseline[locale])
    .action((paths: string[], _: unknown, command: Command) =>
      finish(verifyRules(paths, command.optsWithGlobals(), io)),
    );
  add('compare')
    .addArgument(new Argument('<old>', COMMANDS.compare.argument[locale]))
    .addArgument(new Argument('<new>', COMMANDS.compare.argument[locale]))
    .option('--cases <FILE>', OPTIONS.cases[locale])
    .action((older: string, newer: string, { cases }: { cases?: string }, command: Command) =>
      finish(compare({ older, newer, cases }, readOptions(command.optsWithGlobals(), io), io)),
    );
  add('audit')
    .addArgument(new Argument('<cases>', COMMANDS.audit.argument[locale]))
    .option('--fail-on <VERDICT>', OPTIONS.failOnVerdict[locale])
    .action((path: string, { failOn }: { failOn?: string }, command: Command) =>
      finish(audit(path, failOn, readOptions(command.optsWithGlobals(), io), io)),
    );
  add('build')
    .option('--out <FILE>', OPTIONS.outAgain[locale])
    .action(({ out }: { out?: string }, command: Command) =>
      finish(build(out, readOptions(command.optsWithGlobals(), io), io)),
    );
  add('list')
    .option('--violation <TEXT>', OPTIONS.violation[locale])
    .action(({ violation }: { violation?: string }, command: Command) =>
      finish(list(violation, readOptions(command.optsWithGlobals(), io), io)),
    );
  add('schema')
    .addArgument(new Argument('[kind]', COMMANDS.schema.argument[locale]).default('rules'))
    .action((kind: string, _, command: Command) => {
      readOptions(command.optsWithGlobals(), io);
      finish(schema(kind, io));
    });
  add('new')
    .addArgument(new Argument('[kind]', COMMANDS.new.argument[locale]).default('rules'))
    .option('--out <FILE>', OPTIONS.out[locale])
    .action((kind: string, { out }: { out?: string }, command: Command) => {
      readOptions(command.optsWithGlobals(), io);
      finish(newFile(kind, out, io));
    });
  return program;
}

/** Version and help concern the program, not the command whose help is shown. */
function commonOptions(command: Command): Option[] {
  if (command.parent === null) return [];
  return new Help().visibleOptions(command.parent).filter(({ long }) => long !== '--help' && long !== '--version');
}
