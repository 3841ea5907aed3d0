import { test as base, type BrowserContext, type Page, type Request } from '@playwright/test';

export { expect } from '@playwright/test';

const MOST_LINES = 60;

/** What a browser met with, line by line: faults, refusals, and what is still unanswered. */
class Diagnosis {
  readonly #lines: string[] = [];
  readonly #pending = new Map<Request, number>();
  readonly #pages = new Set<Page>();

  watch(context: BrowserContext): void {
    context.on('page', (page) => this.#watchPage(page));
    context.on('request', (request) => this.#pending.set(request, Date.now()));
    context.on('requestfinished', (request) => this.#pending.delete(request));
    context.on('requestfailed', (request) => {
      this.#pending.delete(request);
      this.#add(`failed: ${request.method()} ${request.url()} (${request.failure()?.errorText ?? '?'})`);
    });
    context.on('response', (response) => {
      if (response.status() >= 400)
        this.#add(`${response.status()}: ${response.request().method()} ${response.url()}`);
    });
    context.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        this.#add(`console ${message.type()}: ${message.text()}`);
    });
    context.on('weberror', (error) => this.#add(`uncaught: ${error.error().stack ?? String(error.error())}`));
  }

  #watchPage(page: Page): void {
    this.#pages.add(page);
  }

  #add(line: string): void {
    this.#lines.push(`${new Date().toISOString().slice(11, 23)} ${line.slice(0, 600)}`);
  }

  text(): string {
    const now = Date.now();
    const pages = [...this.#pages].map((page) => `page: ${page.url()}${page.isClosed() ? ' (closed)' : ''}`);
    const pending = [...this.#pending].map(
      ([request, since]) => `unanswered for ${now - since} ms: ${request.method()} ${request.url()}`,
    );
    return [...pages, ...this.#lines.slice(-MOST_LINES), ...pending].join('\n');
  }
}

/** Playwright's `test` that also tells, when a test fails, what its browsers met with; the reporter prints it. */
export const test = base.extend<{ diagnosis: Diagnosis }>({
  diagnosis: [
    async ({ browser }, use, testInfo) => {
      const diagnosis = new Diagnosis();
      const watch = (context: BrowserContext): void => diagnosis.watch(context);
      for (const context of browser.contexts()) watch(context);
      browser.on('context', watch);
      await use(diagnosis);
      browser.off('context', watch);
      if (testInfo.status !== testInfo.expectedStatus)
        await testInfo.attach('diagnosis', { body: diagnosis.text(), contentType: 'text/plain' });
    },
    { auto: true },
  ],
});
