type VitestFile = {
  name?: string;
  message?: string;
  assertionResults?: { status: string; fullName: string; failureMessages?: string[] }[];
};
type BrowserSuite = {
  suites?: BrowserSuite[];
  specs?: { ok: boolean; title: string; file: string; tests: { results: BrowserResult[] }[] }[];
};
type BrowserResult = { status: string; error?: { message?: string } };

const SHOWN_LINES = 4;

function brief(message: string | undefined): string {
  // oxlint-disable-next-line no-control-regex -- the runners colour their messages
  const plain = (message ?? '').replaceAll(/\u001B\[[\d;]*m/gu, '').trim();
  const lines = plain.split('\n').filter((line) => line.trim() !== '');
  return lines
    .slice(0, SHOWN_LINES)
    .map((line) => `\n    ${line.trim().slice(0, 240)}`)
    .join('');
}

/** The failed tests in vitest's JSON report, one text each: workspace, name, the first lines of the message. */
export function vitestFailures(workspace: string, report: object): string[] {
  const { testResults = [] } = report as { testResults?: VitestFile[] };
  return testResults.flatMap(({ name, message, assertionResults = [] }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0 && (message ?? '') !== '') return [`${name ?? workspace}${brief(message)}`];
    return failed.map(
      ({ fullName, failureMessages }) => `${workspace}: ${fullName}${brief(failureMessages?.[0])}`,
    );
  });
}

/** The failed journeys in Playwright's JSON report, one text each. */
export function browserFailures(report: object): string[] {
  const { suites = [], specs = [] } = report as BrowserSuite;
  const own = specs
    .filter(({ ok }) => !ok)
    .map(({ file, title, tests }) => {
      const result = tests.flatMap(({ results }) => results).find(({ status }) => status !== 'passed');
      return `${file}: ${title} (${result?.status ?? 'failed'})${brief(result?.error?.message)}`;
    });
  return [...own, ...suites.flatMap(browserFailures)];
}
