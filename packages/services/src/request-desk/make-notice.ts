import { ruleInForce } from '@gongkai/domain/deadline';
import {
  deskView,
  noticeValues,
  templateOf,
  type MakeNoticeInput,
  type NoticeFacts,
  type NoticeTemplateKey,
  type Placeholder,
} from '@gongkai/domain/disclosure-request';
import type { Transaction } from '@gongkai/db';
import { authorise, ServiceError, write, type ServiceContext } from '../core/index.ts';
import type { StoredRecord } from '../ledger/stored-record.ts';
import { officeName } from '../settings/index.ts';
import { deskFieldsOf, deskRules, fetchRequest, textOf } from './desk-record.ts';
import { countMonth } from './month-count.ts';
import { readOwnTemplate } from './notice-template.ts';
import { sheetOf } from './read-desk.ts';

/** A notice to be written: its template, and what stands at every place. */
export type NoticeDraft = {
  template: NoticeTemplateKey;
  /** the office's own template; null where the built-in one is used */
  own: Uint8Array | null;
  values: Record<Placeholder, string>;
  /** the request's number, for the file's name */
  code: string;
};

type Rules = Awaited<ReturnType<typeof deskRules>>;

function paymentPeriod({ overrides }: Rules, on: string): NoticeFacts['payment'] {
  const own = overrides['fee.payment'];
  const rule = ruleInForce('fee.payment', on);
  const amount = own?.amount ?? (rule.ok ? rule.value.amount : null);
  const unit = own?.unit ?? (rule.ok ? rule.value.unit : null);
  if (typeof amount !== 'number') throw new RangeError('the payment period is not a count of days');
  return { amount, unit: unit === 'working-day' ? unit : 'calendar-day' };
}

async function factsOf(
  tx: Transaction,
  ctx: ServiceContext,
  stored: StoredRecord,
  input: MakeNoticeInput,
): Promise<NoticeFacts> {
  const fields = deskFieldsOf(stored);
  const rules = await deskRules(tx, ctx);
  const view = deskView(fields, ctx.today, rules.calendar, rules.overrides);
  const offer = view.notices.find(({ notice }) => notice === input.notice);
  if (offer?.refusal != null) throw new ServiceError('refused', offer.refusal, { notice: input.notice });
  const office = await officeName(tx, ctx);
  const content = textOf(stored, 'content');
  return {
    notice: input.notice,
    fields,
    office,
    number: input.number,
    matter: input.matter,
    request: {
      code: textOf(stored, 'code'),
      subject: textOf(stored, 'subject'),
      content: content === '' ? null : content,
      applicant: textOf(stored, 'applicant'),
    },
    due: view.clock?.due ?? null,
    sheet: sheetOf(fields, view.receivedOn, await countMonth(tx, ctx, stored)).sheet,
    payment: paymentPeriod(rules, offer?.on ?? ctx.today),
  };
}

/**
 * What a notice is written from. Personal data leaves the register only into the file that is made of it, so every
 * notice is written into the audit trail before anything is given out.
 *
 * @throws ServiceError `forbidden`; `refused` with the code of why the notice cannot be written now;
 *   `ledger-record-not-found`.
 */
export async function makeNotice(ctx: ServiceContext, input: MakeNoticeInput): Promise<NoticeDraft> {
  return await write(ctx, async ({ tx, audit }) => {
    const stored = await fetchRequest(tx, ctx, input.recordId);
    authorise(ctx, 'ledger.personal', [stored.departmentId]);
    const facts = await factsOf(tx, ctx, stored, input);
    const template = templateOf(input.notice, facts.fields.decision);
    const own = await readOwnTemplate(tx, ctx, template);
    const values = noticeValues(facts);
    await audit({
      action: 'notice.make',
      subjectType: 'ledger-record',
      subjectId: stored.id,
      parentId: stored.id,
      after: { notice: input.notice, template, number: values.文号, isOwnTemplate: own !== null },
    });
    return { template, own, values, code: facts.request.code };
  });
}
