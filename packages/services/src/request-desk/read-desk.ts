import {
  deskView,
  feeSheet,
  templateOf,
  type DeskFields,
  type DeskView,
  type FeeSheet,
  type NoticeTemplateKey,
} from '@gongkai/domain/disclosure-request';
import { FeeBasis } from '@gongkai/domain/fee';
import { maskPersonal, personalKind } from '@gongkai/domain/ledger';
import type { PlainDate } from '@gongkai/domain/common';
import { organisationScope, type ServiceContext } from '../core/index.ts';
import type { StoredRecord } from '../ledger/stored-record.ts';
import { mayInDepartment } from '../ledger/visible-records.ts';
import { deskFieldsOf, deskRules, fetchRequest, textOf } from './desk-record.ts';
import { countMonth, type MonthCount } from './month-count.ts';

/** A request's fee: what is counted for it, and the sheet once basis and count are entered. */
type DeskFee = {
  month: MonthCount | null;
  sheet: FeeSheet | null;
  sheetRefusal: string | null;
  /** the register's earlier count is not what is counted now */
  earlierDiffers: boolean;
};

/** One request at the desk, whole; personal data is masked. */
export type DeskDetail = Omit<DeskView, 'fee'> & {
  id: string;
  number: number;
  version: number;
  code: string;
  subject: string;
  applicant: string | null;
  departmentId: string;
  departmentName: string;
  today: PlainDate;
  fields: DeskFields;
  feeStanding: DeskView['fee'];
  fee: DeskFee;
  /** the template that each notice would be written with, and whether it is the office's own */
  templates: Record<string, { key: NoticeTemplateKey; isOwn: boolean }>;
  isVoided: boolean;
  may: { edit: boolean; makeNotice: boolean };
};

/** The sheet of what the register says; null until basis and count are entered. */
export function sheetOf(
  fields: DeskFields,
  received: PlainDate | null,
  month: MonthCount | null,
): { sheet: FeeSheet | null; sheetRefusal: string | null } {
  const basis = FeeBasis.safeParse(fields.feeBasis);
  if (!basis.success || fields.feeCount === null || received === null)
    return { sheet: null, sheetRefusal: null };
  const sheet = feeSheet({
    basis: basis.data,
    count: fields.feeCount,
    earlier: fields.feeEarlier ?? month?.earlier ?? 0,
    receivedOn: received,
    recorded: fields.feeAmount,
  });
  return sheet.ok ? { sheet: sheet.value, sheetRefusal: null } : { sheet: null, sheetRefusal: sheet.refusal };
}

async function templatesOf(ctx: ServiceContext, view: DeskView, fields: DeskFields) {
  const own = await ctx.db.noticeTemplate.findMany({ where: organisationScope(ctx), select: { key: true } });
  const keys = new Set(own.map(({ key }) => key));
  return Object.fromEntries(
    view.notices.map(({ notice }) => {
      const key = templateOf(notice, fields.decision);
      return [notice, { key, isOwn: keys.has(key) }];
    }),
  );
}

/** Fields the desk shows; nothing personal is among them. */
function shownFields(stored: StoredRecord): DeskFields {
  const shown = Object.entries(deskFieldsOf(stored)).filter(([key]) => {
    const found = stored.ledger.fields.find((one) => one.key === key);
    return found !== undefined && personalKind(found.field) === null;
  });
  return Object.fromEntries(shown) as DeskFields;
}

/**
 * One request at the desk: its clock as of today with history and recount, the steps and notices that are possible,
 * and its fee line by line.
 *
 * @throws ServiceError `ledger-record-not-found`, also for a request the person may not see.
 */
export async function readDesk(ctx: ServiceContext, input: { recordId: string }): Promise<DeskDetail> {
  const stored = await fetchRequest(ctx.db, ctx, input.recordId);
  const fields = deskFieldsOf(stored);
  const { calendar, overrides } = await deskRules(ctx.db, ctx);
  const { fee, ...view } = deskView(fields, ctx.today, calendar, overrides);
  const month = await countMonth(ctx.db, ctx, stored);
  const counted = month?.earlier ?? null;
  const name = textOf(stored, 'applicant');
  return {
    ...view,
    id: stored.id,
    number: stored.row.number,
    version: stored.row.version,
    code: textOf(stored, 'code'),
    subject: textOf(stored, 'subject'),
    applicant: name === '' ? null : maskPersonal('name', name),
    departmentId: stored.departmentId,
    departmentName: stored.row.department.shortName,
    today: ctx.today,
    fields: shownFields(stored),
    feeStanding: fee,
    fee: {
      month,
      ...sheetOf(fields, view.receivedOn, month),
      earlierDiffers:
        fields.feeBasis === 'item' && fields.feeEarlier !== null && counted !== fields.feeEarlier,
    },
    templates: await templatesOf(ctx, { ...view, fee }, fields),
    isVoided: stored.isVoided,
    may: {
      edit: !stored.isVoided && mayInDepartment(ctx, 'ledger.edit', stored.departmentId),
      makeNotice: mayInDepartment(ctx, 'ledger.personal', stored.departmentId),
    },
  };
}
