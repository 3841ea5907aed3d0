import type { LeafFile } from '@gongkai/domain/evaluation-cycle';
import {
  EntrySource,
  EvidenceKind,
  HandInSource,
  HandInState,
  VerdictKind,
} from '@gongkai/domain/evaluation-cycle';
import { countedLeaves, systemOf, type CountedLeaf } from '@gongkai/domain/scoring';
import type { EvaluationFacts } from '@gongkai/domain/metric';
import { fromDbDate, fromDbDateOrNull, type Prisma, type Transaction } from '@gongkai/db';
import type { FrozenSystem } from '@gongkai/domain/evaluation-cycle';

const withEvidence = {
  include: { evidence: { orderBy: { id: 'asc' } } },
} satisfies Prisma.EvaluationEntryDefaultArgs;

type EntryRow = Prisma.EvaluationEntryGetPayload<typeof withEvidence>;

/** A piece of evidence; `gone`: it was taken away, or its file is no longer there. */
export type EvidenceDto = {
  id: string;
  kind: EvidenceKind;
  title: string;
  url: string | null;
  fileId: string | null;
  addedByName: string;
  addedOn: string;
  gone: { how: 'removed'; on: string; byName: string } | { how: 'missing' } | null;
};

/** One source's figure as written; `points` in hundredths. */
export type EntryDto = {
  source: EntrySource;
  points: number | null;
  note: string;
  explanation: string | null;
  version: number;
  updatedById: string | null;
  updatedByName: string;
  updatedOn: string;
  evidence: EvidenceDto[];
};

export type VerdictDto = {
  verdict: VerdictKind;
  points: number | null;
  explanationAccepted: boolean | null;
  reason: string;
  sampled: boolean;
  decidedByName: string;
  decidedOn: string;
  version: number;
};

export type HandInDto = {
  departmentId: string;
  source: HandInSource;
  state: HandInState;
  handedInOn: string | null;
  handedInByName: string;
  returnReason: string | null;
  returnCount: number;
  version: number;
};

/** All that is on file of one leaf of one department, whoever may see it: readers hand out what may be seen. */
export type LeafRecord = {
  departmentId: string;
  leafKey: string;
  file: LeafFile;
  entries: Partial<Record<EntrySource, EntryDto>>;
  verdict: VerdictDto | null;
};

async function missingFiles(tx: Transaction, rows: readonly EntryRow[]): Promise<Set<string>> {
  const ids = rows.flatMap(({ evidence }) => evidence.flatMap(({ fileId }) => fileId ?? []));
  if (ids.length === 0) return new Set();
  const found = await tx.storedFile.findMany({ where: { id: { in: ids } }, select: { id: true } });
  const known = new Set(found.map(({ id }) => id));
  return new Set(ids.filter((id) => !known.has(id)));
}

function toEvidence(row: EntryRow['evidence'][number], missing: ReadonlySet<string>): EvidenceDto {
  const { id, title, url, fileId, addedByName, removedOn, removedByName } = row;
  const lost = fileId !== null && missing.has(fileId);
  return {
    id,
    kind: EvidenceKind.parse(row.kind),
    title,
    url,
    fileId: lost || removedOn !== null ? null : fileId,
    addedByName,
    addedOn: fromDbDate(row.addedOn),
    gone:
      removedOn === null
        ? lost
          ? { how: 'missing' }
          : null
        : { how: 'removed', on: fromDbDate(removedOn), byName: removedByName ?? '' },
  };
}

function toEntry(row: EntryRow, missing: ReadonlySet<string>): EntryDto {
  const { points, note, explanation, version, updatedById, updatedByName } = row;
  return {
    source: EntrySource.parse(row.source),
    points,
    note,
    explanation,
    version,
    updatedById,
    updatedByName,
    updatedOn: fromDbDate(row.updatedOn),
    evidence: row.evidence.map((one) => toEvidence(one, missing)),
  };
}

export async function readHandIns(tx: Transaction, evaluationId: string): Promise<HandInDto[]> {
  const rows = await tx.evaluationHandIn.findMany({
    where: { evaluationId },
    orderBy: [{ department: { position: 'asc' } }, { source: 'asc' }],
  });
  return rows.map((row) => ({
    departmentId: row.departmentId,
    source: HandInSource.parse(row.source),
    state: HandInState.parse(row.state),
    handedInOn: fromDbDateOrNull(row.handedInOn),
    handedInByName: row.handedInByName,
    returnReason: row.returnReason,
    returnCount: row.returnCount,
    version: row.version,
  }));
}

async function readVerdicts(
  tx: Transaction,
  where: { evaluationId: string; departmentId?: { in: string[] } },
): Promise<Map<string, VerdictDto>> {
  const rows = await tx.evaluationVerdict.findMany({ where });
  return new Map(
    rows.map((row) => [
      `${row.departmentId}|${row.leafKey}`,
      {
        verdict: VerdictKind.parse(row.verdict),
        points: row.points,
        explanationAccepted: row.explanationAccepted,
        reason: row.reason,
        sampled: row.sampled,
        decidedByName: row.decidedByName,
        decidedOn: fromDbDate(row.decidedOn),
        version: row.version,
      },
    ]),
  );
}

/** An entry counts as said only once its source has handed in. */
function said(entry: EntryDto | undefined, state: HandInState | null) {
  return entry !== undefined && state === 'handed-in' ? entry : null;
}

/** What the system of each department's kind counts, in the order of the departments. */
function countAll(
  { facts, systems }: { facts: EvaluationFacts; systems: readonly FrozenSystem[] },
  departmentIds: readonly string[],
): [string, CountedLeaf[]][] {
  const kinds = new Map(facts.departments.map(({ id, kind }) => [id, kind]));
  const [first, ...others] = systems.map(({ definition }) => definition);
  if (first === undefined) return [];
  return departmentIds.map((id) => {
    const system = systemOf([first, ...others], kinds.get(id) ?? null);
    return [id, countedLeaves(system, facts, [{ kind: 'department', id }]).get(id) ?? []];
  });
}

/**
 * Every leaf of the departments in the system's order, department by department, with all that is on file.
 *
 * @param departmentIds all that are evaluated unless told.
 */
export async function readLeafRecords(
  tx: Transaction,
  evaluationId: string,
  frozen: { facts: EvaluationFacts; systems: readonly FrozenSystem[] },
  handIns: readonly HandInDto[],
  departmentIds: readonly string[] = [...new Set(handIns.map((one) => one.departmentId))],
): Promise<LeafRecord[]> {
  const where = { evaluationId, departmentId: { in: [...departmentIds] } };
  const rows = await tx.evaluationEntry.findMany({ where, ...withEvidence });
  const missing = await missingFiles(tx, rows);
  const entries = Map.groupBy(rows, (row) => `${row.departmentId}|${row.leafKey}`);
  const verdicts = await readVerdicts(tx, where);
  const states = new Map(handIns.map((one) => [`${one.departmentId}|${one.source}`, one.state]));
  const counted = countAll(frozen, departmentIds);
  return counted.flatMap(([departmentId, leaves]) =>
    leaves.map((one): LeafRecord => {
      const key = `${departmentId}|${one.leaf.key}`;
      const own = (entries.get(key) ?? []).map((row) => toEntry(row, missing));
      const bySource = Object.fromEntries(own.map((entry) => [entry.source, entry]));
      const selfState = states.get(`${departmentId}|self`) ?? null;
      const verdict = verdicts.get(key) ?? null;
      return {
        departmentId,
        leafKey: one.leaf.key,
        entries: bySource,
        verdict,
        file: {
          departmentId,
          counted: one,
          self: said(bySource['self'], selfState),
          thirdParty: said(bySource['third-party'], states.get(`${departmentId}|third-party`) ?? null),
          mark: bySource['office'] ?? null,
          verdict,
          selfState,
        },
      };
    }),
  );
}
