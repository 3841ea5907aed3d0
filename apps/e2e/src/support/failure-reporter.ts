import { existsSync, readFileSync } from 'node:fs';
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

const LOG_LINES = 40;
const CONTEXT_LINES = 90;

function attachmentText({ body, path }: TestResult['attachments'][number]): string {
  if (body !== undefined) return body.toString('utf8');
  return path !== undefined && existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function block(title: string, text: string): string {
  return `── ${title}\n${text.trimEnd().replace(/^/gmu, '   │ ')}\n`;
}

/** Prints, below each failure, what a log alone must tell: the page as it was, what its browser met with, the server's last lines. */
// oxlint-disable-next-line import/no-default-export -- Playwright loads reporters by their default export
export default class FailureReporter implements Reporter {
  readonly #serverLogs: readonly string[];

  constructor({ serverLogs }: { serverLogs: readonly string[] }) {
    this.#serverLogs = serverLogs;
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status === test.expectedStatus || result.status === 'skipped') return;
    const parts = [`\n✘ ${test.titlePath().filter(Boolean).join(' › ')} (${result.status})\n`];
    for (const error of result.errors) parts.push(block('error', error.message ?? String(error.value)));
    for (const attachment of result.attachments) {
      if (attachment.name !== 'diagnosis' && attachment.name !== 'error-context') continue;
      // Of Playwright's context only the page is new; the rest is the error and the test's source.
      const lines = attachmentText(attachment)
        .replace(/^[^]*?# Page snapshot\s+/u, '')
        .replace(/\n# Test source[^]*$/u, '')
        .split('\n');
      parts.push(block(attachment.name, lines.slice(0, CONTEXT_LINES).join('\n')));
    }
    for (const path of this.#serverLogs) {
      if (!existsSync(path)) continue;
      const tail = readFileSync(path, 'utf8').trimEnd().split('\n').slice(-LOG_LINES).join('\n');
      parts.push(block(`server log (${path})`, tail));
    }
    process.stdout.write(`${parts.join('')}\n`);
  }

  printsToStdio(): boolean {
    return true;
  }
}
