import { ZodError } from 'zod';
import { ServiceError } from '@gongkai/services/core';
import { ConfigError } from '../config.ts';
import { DatabaseError } from '../database.ts';
import { InputFileError, print, RefusedError, tell, UsageError, type Command } from './command.ts';
import { refusalText } from './refusal-text.ts';

/** Each is loaded only when it is asked for: `plan parse` must not wait for a database client. */
const COMMANDS: readonly { words: string; load: () => Promise<Command> }[] = [
  { words: 'migrate', load: async () => (await import('./commands/migrate.ts')).migrate },
  { words: 'user create', load: async () => (await import('./commands/user.ts')).userCreate },
  { words: 'user unlock', load: async () => (await import('./commands/user.ts')).userUnlock },
  { words: 'user reset-password', load: async () => (await import('./commands/user.ts')).userResetPassword },
  { words: 'plan parse', load: async () => (await import('./commands/plan-parse.ts')).planParse },
  { words: 'deadline', load: async () => (await import('./commands/deadline.ts')).deadline },
  { words: 'score', load: async () => (await import('./commands/score.ts')).score },
  { words: 'fee', load: async () => (await import('./commands/fee.ts')).fee },
  { words: 'ledger import', load: async () => (await import('./commands/ledger.ts')).ledgerImport },
  { words: 'ledger export', load: async () => (await import('./commands/ledger.ts')).ledgerExport },
  { words: 'ledger remind', load: async () => (await import('./commands/ledger.ts')).ledgerRemind },
  { words: 'ledger recheck', load: async () => (await import('./commands/ledger-recheck.ts')).ledgerRecheck },
  { words: 'link check', load: async () => (await import('./commands/link.ts')).linkCheck },
  {
    words: 'evaluation verify',
    load: async () => (await import('./commands/evaluation.ts')).evaluationVerify,
  },
  { words: 'evaluation list', load: async () => (await import('./commands/evaluation.ts')).evaluationList },
  { words: 'report annual', load: async () => (await import('./commands/report.ts')).reportAnnual },
  { words: 'report evaluation', load: async () => (await import('./commands/report.ts')).reportEvaluation },
  { words: 'audit verify', load: async () => (await import('./commands/audit-verify.ts')).auditVerify },
];

function isHelp(arg: string | undefined): boolean {
  return arg === '--help' || arg === '-h' || arg === 'help';
}

async function programHelp(): Promise<string> {
  const commands = await Promise.all(COMMANDS.map(({ load }) => load()));
  const lines = commands.map(({ path, summary }) => `  ${path.join(' ').padEnd(22)}${summary}`);
  return [
    '用法 Usage: npm run -s gongkai -- <命令 command> [选项 options]',
    '',
    ...lines,
    '',
    '各命令的说明 Help of a command: npm run -s gongkai -- <命令 command> --help',
  ].join('\n');
}

/** Whether the words typed are a command, the beginning of several, or none. */
function findCommand(args: readonly string[]): { load: () => Promise<Command>; rest: string[] } | null {
  for (const { words, load } of COMMANDS) {
    const length = words.split(' ').length;
    if (args.slice(0, length).join(' ') === words) return { load, rest: args.slice(length) };
  }
  return null;
}

async function run(args: string[]): Promise<number> {
  const found = findCommand(args);
  if (found !== null) {
    const command = await found.load();
    if (!found.rest.some((arg) => arg === '--help' || arg === '-h')) return command.run(found.rest);
    print(`${command.summary}\n\n${command.help}`);
    return 0;
  }
  if (isHelp(args[0]) || (args.length > 1 && isHelp(args[1]))) {
    print(await programHelp());
    return 0;
  }
  const typed = args.slice(0, 2).join(' ');
  throw new UsageError(
    typed === '' ? '须给出命令。A command is needed.' : `没有命令 no such command: ${typed}`,
  );
}

function isUsage(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

/** Says what went wrong; answers the exit code: 2 for a wrongly typed command, 1 for all else. */
async function report(error: unknown): Promise<number> {
  if (isUsage(error)) {
    tell(`✖ ${error.message}\n\n${await programHelp()}`);
    return 2;
  }
  if (error instanceof InputFileError) {
    tell(`✖ ${error.message}`);
    return 2;
  }
  if (error instanceof ServiceError) tell(`✖ ${refusalText(error.reason, error.details)}`);
  else if (error instanceof ZodError) {
    const fields = error.issues.map(({ path, message }) => `  ${path.join('.')}: ${refusalText(message)}`);
    tell(`✖ 输入有误 Wrong input:\n${fields.join('\n')}`);
    return 2;
  } else if (error instanceof RefusedError || error instanceof ConfigError || error instanceof DatabaseError)
    tell(`✖ ${error.message}`);
  else tell(String(error instanceof Error ? error.stack : error));
  return 1;
}

// A reader that closes early (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const code = await run(process.argv.slice(2)).catch(report);
// An idle database connection would keep the program for seconds; what was printed goes out first.
process.stdout.write('', () => process.exit(code));
