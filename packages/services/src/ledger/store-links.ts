import type { Transaction } from '@gongkai/db';
import type { AssessableRecord } from './stored-record.ts';

type Address = { field: string; url: string };

/** Every address that a record makes public, by where it stands: a public field, or `publication:<key>`. */
function addressesOf({ ledger, values, publications, isVoided }: AssessableRecord): Address[] {
  if (isVoided) return [];
  const fields = ledger.fields.flatMap(({ key, field }) => {
    const value = values[key];
    return field.type === 'url' && field.public === true && typeof value === 'string'
      ? [{ field: key, url: value }]
      : [];
  });
  const published = Object.entries(publications).flatMap(([key, publication]) =>
    publication?.url == null ? [] : [{ field: `publication:${key}`, url: publication.url }],
  );
  return [...fields, ...published];
}

function nameOf(recordId: string, { field, url }: Address): string {
  return [recordId, field, url].join('|');
}

/** Keeps the links of these records in step with their addresses; one that stays keeps what its checks found. */
export async function storeLinks(tx: Transaction, records: readonly AssessableRecord[]): Promise<void> {
  const wanted = new Map(
    records.flatMap((record) =>
      addressesOf(record).map((address) => [nameOf(record.id, address), { record, address }] as const),
    ),
  );
  const known = await tx.publishedLink.findMany({
    where: { recordId: { in: records.map(({ id }) => id) } },
    select: { id: true, recordId: true, field: true, url: true },
  });
  const stale = known.filter((link) => !wanted.has(nameOf(link.recordId, link)));
  if (stale.length > 0)
    await tx.publishedLink.deleteMany({ where: { id: { in: stale.map(({ id }) => id) } } });
  for (const link of known) wanted.delete(nameOf(link.recordId, link));
  await tx.publishedLink.createMany({
    data: [...wanted.values()].map(({ record, address }) => ({
      organisationId: record.organisationId,
      departmentId: record.departmentId,
      recordId: record.id,
      ...address,
    })),
  });
}
