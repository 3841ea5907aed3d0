import { addressKey, fingerprint, template } from './fingerprint.ts';
import { taskRecords } from './records.ts';
import type { GamingSignal, GamingSignalKind, SignalPolicy, SignalReport } from './schema.ts';

/** Something in a report that may be the same elsewhere: `key` compares, `shown` is for people. */
type Piece = { key: string; shown: string; report: SignalReport };

/** Signals from what stands in reports more than once. Several reports on one task may repeat each other. */
export function repeatSignals(reports: readonly SignalReport[], policy: SignalPolicy): GamingSignal[] {
  const departments = Map.groupBy(reports, ({ departmentId }) => departmentId);
  const files = reports.flatMap(filePieces);
  const own = [...departments.values()].flatMap((list) => [
    ...textSignals(list, policy),
    ...acrossTasks('identical-file', list.flatMap(filePieces)),
    ...acrossTasks('identical-link', list.flatMap(linkPieces)),
  ]);
  return [...own, ...borrowed(files)];
}

/** Equal texts are named as such and not once more as a template. */
function textSignals(reports: readonly SignalReport[], { textLength }: SignalPolicy): GamingSignal[] {
  const pieces = reports
    .map((report): Piece => ({ key: fingerprint(report.statement), shown: report.statement, report }))
    .filter(({ key }) => key.length >= textLength);
  const templates = [...Map.groupBy(pieces, ({ shown }) => template(shown)).values()].filter(
    (group) => new Set(group.map(({ key }) => key)).size > 1,
  );
  return [
    ...acrossTasks('identical-text', pieces),
    ...templates.flatMap((group) => repeated('templated-text', group)),
  ];
}

function filePieces(report: SignalReport): Piece[] {
  return report.files.map(({ sha256, name }) => ({ key: sha256, shown: name, report }));
}

function linkPieces(report: SignalReport): Piece[] {
  return report.links.map((link) => ({ key: addressKey(link), shown: link, report }));
}

function acrossTasks(kind: GamingSignalKind, pieces: readonly Piece[]): GamingSignal[] {
  return [...Map.groupBy(pieces, ({ key }) => key).values()].flatMap((group) => repeated(kind, group));
}

function repeated(kind: GamingSignalKind, group: readonly Piece[]): GamingSignal[] {
  const records = taskRecords(group.map(({ report }) => report));
  const [first] = group;
  if (first === undefined || records.length < 2) return [];
  const { departmentId } = first.report;
  return [{ kind, departmentId, figures: { tasks: records.length }, sample: first.shown, records }];
}

/** One file of several departments, told for each of them with its own tasks. */
function borrowed(files: readonly Piece[]): GamingSignal[] {
  return [...Map.groupBy(files, ({ key }) => key).values()].flatMap((group) => {
    const owners = Map.groupBy(group, ({ report }) => report.departmentId);
    if (owners.size < 2) return [];
    return [...owners].map(([departmentId, own]): GamingSignal => ({
      kind: 'borrowed-file',
      departmentId,
      figures: { departments: owners.size },
      sample: own[0]?.shown ?? null,
      records: taskRecords(own.map(({ report }) => report)),
    }));
  });
}
