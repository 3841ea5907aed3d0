import type { Page } from '@playwright/test';

/** A screen: who may see it, its address, and what opens it there where the address alone does not. */
export type Screen = { who: string; path: string; opened?: string; act?: (page: Page) => Promise<void> };

/** Stands for a page before signing in. */
export const STRANGER = 'stranger';

async function press(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click();
  await page.getByRole('dialog').first().waitFor();
}

async function keys(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await page.getByRole('dialog').first().waitFor();
}

/** First-run pages exist only before there is an office: the server is made to say so. */
async function beforeSetup(page: Page): Promise<void> {
  await page.route('**/api/setup', (route) => route.fulfill({ json: { isSetUp: false } }));
  await page.goto('/setup');
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/**
 * Every screen of the program with somebody who may see it. `:plan`, `:task`, `:item`, `:department`, `:session`,
 * `:snapshot`, `:system`, `:announced` … stand for records of the sample. `axe.spec.ts` proves that no route is missing.
 */
export const SCREENS: readonly Screen[] = [
  { who: STRANGER, path: '/sign-in' },
  { who: STRANGER, path: '/sign-in', opened: 'first-run page (/setup)', act: beforeSetup },
  { who: 'office', path: '/office' },
  { who: 'office', path: '/office', opened: 'keys', act: (page) => keys(page, 'Shift+?') },
  { who: 'office', path: '/office', opened: 'search', act: (page) => keys(page, 'Control+k') },
  { who: 'office', path: '/plans' },
  { who: 'office', path: '/plans/import' },
  { who: 'office', path: '/plans/:plan/breakdown' },
  { who: 'office', path: '/tasks' },
  { who: 'office', path: '/tasks/:task' },
  { who: 'office', path: '/tasks/:task?tab=history' },
  { who: 'office', path: '/review' },
  { who: 'office', path: '/ledgers' },
  { who: 'office', path: '/ledgers/reviews' },
  { who: 'office', path: '/ledgers/links' },
  { who: 'fagui', path: '/ledgers/links?state=all' },
  { who: 'office', path: '/reviews' },
  { who: 'office', path: '/ledgers/disclosure-request/desk' },
  { who: 'office', path: '/ledgers/disclosure-request/desk?request=:request' },
  {
    who: 'office',
    path: '/ledgers/disclosure-request/desk',
    opened: 'templates',
    act: (page) => press(page, /^(文书模板|Templates)$/),
  },
  { who: 'office', path: '/ledgers/normative-document' },
  { who: 'office', path: '/ledgers/normative-document/new' },
  { who: 'office', path: '/ledgers/normative-document/:record' },
  { who: 'office', path: '/training' },
  { who: 'office', path: '/training/:session' },
  { who: 'office', path: '/evaluation' },
  { who: 'office', path: '/indicators' },
  {
    who: 'office',
    path: '/indicators',
    opened: 'new system',
    act: (page) => press(page, /^(新建体系|New system)$/),
  },
  { who: 'office', path: '/indicators/compare' },
  { who: 'office', path: '/indicators/:system' },
  {
    who: 'office',
    path: '/indicators/:system',
    opened: 'trial',
    act: (page) => press(page, /^(试算影响|Try it)$/),
  },
  { who: 'fagui', path: '/indicators/first-departments' },
  { who: 'office', path: '/combined' },
  {
    who: 'office',
    path: '/combined',
    opened: 'new combination',
    act: (page) => press(page, /^(新建组合|New combination)$/),
  },
  { who: 'office', path: '/combined/:combination' },
  { who: 'fagui', path: '/combined/:combination' },
  { who: 'office', path: '/combined/results/:settled' },
  { who: 'office', path: '/annual-report' },
  { who: 'office', path: '/annual-report/2021' },
  { who: 'office', path: '/annual-report/2021?cell=requests.new.total' },
  { who: 'office', path: '/evaluations' },
  { who: 'office', path: '/evaluations/new' },
  { who: 'office', path: '/evaluations/:evaluation' },
  { who: 'office', path: '/evaluations/:announced' },
  { who: 'office', path: '/evaluations/:evaluation?tab=verify' },
  { who: 'office', path: '/evaluations/:announced/appeals' },
  {
    who: 'office',
    path: '/evaluations/:announced/appeals',
    opened: 'decision',
    act: (page) => press(page, /^(作出决定|Decide)$/),
  },
  { who: 'office', path: '/evaluations/:final/appeals' },
  {
    who: 'office',
    path: '/evaluations/:final/appeals',
    opened: 'revision',
    act: (page) => press(page, /^(修订|Revise)$/),
  },
  { who: 'office', path: '/evaluations/:announced/sheets/:department' },
  { who: 'office', path: '/evaluations/:announced/sheets/:department/print' },
  { who: 'leader', path: '/evaluations/:announced/sheets/:department/progress-against-trajectory' },
  { who: 'fagui', path: '/evaluations/:announced' },
  { who: 'office', path: '/admin/calendar' },
  { who: 'leader', path: '/leadership' },
  { who: 'leader', path: '/leadership?open=overdue' },
  { who: 'leader', path: '/evaluation' },
  { who: 'leader', path: '/evaluation?kind=item' },
  { who: 'leader', path: '/evaluation/compare?before=:snapshot' },
  { who: 'leader', path: '/evaluation/department/:department' },
  { who: 'leader', path: '/evaluation/item/:item' },
  { who: 'leader', path: '/department/:department' },
  { who: 'leader', path: '/no-such-page' },
  { who: 'fagui', path: '/my' },
  { who: 'fagui', path: '/my', opened: 'report', act: (page) => press(page, /^(报进展|Report)\s*[：:]/) },
  { who: 'fagui', path: '/department' },
  { who: 'leader', path: '/evaluation/item/:item/overdue-tasks' },
  { who: 'leader', path: '/evaluation/department/:department/print' },
  { who: 'leader', path: '/evaluation/trend' },
  { who: 'leader', path: '/evaluation/days?before=2021-12-10&after=2021-12-15' },
  { who: 'leader', path: '/evaluation/days?before=2021-12-04&after=2021-12-15', opened: 'a day not kept' },
  {
    who: 'leader',
    path: '/evaluation/department/:department/ledger.normative-document.published-on-time/changes?before=2021-12-10&after=2021-12-20',
  },
  { who: 'leader', path: '/evaluation/department/:department/progress-against-trajectory' },
  { who: 'leader', path: '/records/:record' },
  { who: 'fagui', path: '/evaluation/department/:department' },
  { who: 'fagui', path: '/evaluation/trend' },
  { who: 'fagui', path: '/evaluations/:evaluation?tab=assess' },
  { who: 'fagui', path: '/evaluations/:announced/appeals' },
  {
    who: 'fagui',
    path: '/evaluations/:announced/appeals',
    opened: 'appeal',
    act: (page) => press(page, /^(提出申诉|Appeal)$/),
  },
  { who: 'fagui', path: '/admin' },
  { who: 'fagui', path: '/change-password' },
  { who: 'sysadmin', path: '/admin/accounts' },
  {
    who: 'sysadmin',
    path: '/admin/accounts',
    opened: 'new account',
    act: (page) => press(page, /^(开通账号|New account)$/),
  },
  { who: 'sysadmin', path: '/admin/departments' },
  { who: 'sysadmin', path: '/admin/calendar' },
  { who: 'sysadmin', path: '/admin/settings' },
  { who: 'secadmin', path: '/admin/accounts' },
  { who: 'secadmin', path: '/ledgers/reviews' },
  {
    who: 'secadmin',
    path: '/admin/accounts',
    opened: 'roles',
    act: (page) => press(page, /^(授予角色|Roles of)/),
  },
  { who: 'auditor', path: '/admin/audit' },
  { who: 'assessor', path: '/evaluations' },
  { who: 'assessor', path: '/evaluations/:evaluation' },
];
