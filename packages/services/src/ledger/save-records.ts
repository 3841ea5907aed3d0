import { SaveRecordInput, type SaveRecord } from '@gongkai/domain/ledger';
import { authorise, write, type AuditRecord, type ServiceContext } from '../core/index.ts';
import { officeContext } from './assess-and-store.ts';
import { checkDrafts } from './check-drafts.ts';
import type { Draft } from './draft.ts';
import { auditSides } from './record-audit.ts';
import { recordRefused, toDraft } from './save-record.ts';
import { lockLedger, writeDrafts } from './write-drafts.ts';

function authoriseOne(ctx: ServiceContext, { departmentId, pastReviews }: SaveRecordInput): void {
  authorise(ctx, 'ledger.edit', [departmentId]);
  if (Object.keys(pastReviews).length > 0) authorise(ctx, 'ledger.import', [departmentId]);
}

function auditRowsOf(draft: Draft): AuditRecord[] {
  const subject = { subjectType: 'ledger-record', subjectId: draft.id, parentId: draft.id };
  return [
    { action: 'ledger.create', ...subject, ...auditSides(null, draft) },
    ...Object.entries(draft.pastReviews).map(([key, past]): AuditRecord => ({
      action: 'review.create',
      ...subject,
      after: { publication: key, ...past },
    })),
  ];
}

/**
 * Saves new records of one ledger together, or none: what `saveRecord` does for one. Answers their ids in the order
 * given. They may point to records that stand already, not to one another.
 *
 * @throws ServiceError as `saveRecord`, with the refusals of the first record that cannot be; RangeError when the
 *   records are of several ledgers or not new.
 */
export async function saveRecords(
  ctx: ServiceContext,
  given: readonly SaveRecord[],
  source: 'form' | 'sample' = 'form',
): Promise<{ recordIds: string[] }> {
  const inputs = given.map((one) => SaveRecordInput.parse(one));
  const [first] = inputs;
  if (first === undefined) return { recordIds: [] };
  if (inputs.some(({ ledger, recordId }) => ledger !== first.ledger || recordId !== null))
    throw new RangeError('new records of one ledger');
  for (const input of inputs) authoriseOne(ctx, input);
  return await write(ctx, async ({ tx, auditAll, changed }) => {
    await lockLedger(tx, ctx, first.ledger);
    const drafts = inputs.map((input) => toDraft(ctx, input, null));
    const refused = (await checkDrafts(tx, ctx, drafts)).find((issues) => issues.length > 0);
    if (refused !== undefined) throw recordRefused(refused);
    await writeDrafts(tx, ctx, drafts, { context: await officeContext(tx, ctx), source });
    await auditAll(drafts.flatMap(auditRowsOf));
    for (const { id } of drafts) changed({ topic: 'ledger', id });
    return { recordIds: drafts.map(({ id }) => id) };
  });
}
