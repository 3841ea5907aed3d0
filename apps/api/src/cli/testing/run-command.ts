import { vi } from 'vitest';
import type { Command } from '../command.ts';

/** Runs a command inside the test and answers its exit code and what it printed; what it throws, it throws. */
export async function runCommand(command: Command, args: string[]): Promise<{ code: number; out: string }> {
  let out = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  try {
    const code = await command.run(args);
    return { code, out };
  } finally {
    write.mockRestore();
  }
}
