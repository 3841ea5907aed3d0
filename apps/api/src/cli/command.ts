/** A command of the program. `path` is what is typed, such as `['user', 'create']`. */
export type Command = {
  path: readonly [string, ...string[]];
  /** one line: Chinese, then English */
  summary: string;
  /** everything that `--help` shows after the summary */
  help: string;
  /** Runs with the arguments after the command's words; answers the exit code. */
  run: (args: string[]) => Promise<number>;
};

/** The command was typed wrongly: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The command cannot be done, and the message says why and what to do: exit code 1. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}

/** A file handed to the command does not hold what it should: exit code 2, and the message says where. */
export class InputFileError extends Error {
  override readonly name = 'InputFileError';
}

/** Prints what was asked for. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Prints what is not the answer itself: progress, warnings, errors. */
export function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}
