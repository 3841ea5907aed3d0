import { addDays, type PlainDate } from '@gongkai/domain/common';
import { ledgerOf, type PastReviewInput, type SaveRecord } from '@gongkai/domain/ledger';
import { publishRecord, saveRecord, saveRecords } from '@gongkai/services/ledger';
import { SAMPLE_TODAY } from './acts.ts';
import { SAMPLE_ACCOUNTS } from './data/accounts.ts';
import { SAMPLE_CHANGES, SAMPLE_RECORDS } from './data/ledgers/records.ts';
import {
  namedRecords,
  valuesOf,
  type SampleChange,
  type SamplePublication,
  type SampleRecord,
} from './data/ledgers/sheet.ts';
import type { Deed } from './deed.ts';
import type { Stage } from './play.ts';
import { reviewLive } from './reviews.ts';
import { storeSampleFile } from './sample-files.ts';

/** The office opened its ledgers on this day and brought the year so far in, with the reviews done on paper. */
const LEDGERS_OPENED_ON = '2021-11-10';

/** Records by name, and each person's own uploads by name: nobody attaches what another uploaded. */
type Known = { records: Map<string, string>; files: Map<string, Map<string, string>> };

type Published = Extract<SamplePublication, { state: 'published' }>;

function latest(days: readonly PlainDate[]): PlainDate {
  return days.reduce((last, day) => (day > last ? day : last), LEDGERS_OPENED_ON);
}

/** The days that a row tells of and that have passed. */
function pastDays({ ledger, cells }: SampleRecord): PlainDate[] {
  return ledgerOf(ledger)
    .fields.filter(({ field }) => field.type === 'day' || field.type === 'moment')
    .map(({ key }) => (cells[key] ?? '').slice(0, 10))
    .filter((day) => day !== '' && day <= SAMPLE_TODAY);
}

/** Departments with somebody who drafts besides the head can have their reviews in the program. */
function drafterOf(department: SampleRecord['department']): string | null {
  const staff = SAMPLE_ACCOUNTS.find(
    (one) => one.department === department && one.role === 'department-staff',
  );
  return staff?.username ?? null;
}

function isLive(record: SampleRecord, publication: SamplePublication): boolean {
  if (publication.state !== 'published') return true;
  // What was published before the row was complete came in with its paper.
  const isRecent =
    publication.on > addDays(LEDGERS_OPENED_ON, 10) && publication.on >= latest(pastDays(record));
  return isRecent && drafterOf(record.department) !== null;
}

function publicationsOf(record: SampleRecord, live: boolean): [string, SamplePublication][] {
  return Object.entries(record.publications).filter(([, one]) => isLive(record, one) === live);
}

function paperPublications(record: SampleRecord): [string, Published][] {
  return publicationsOf(record, false).flatMap(([key, one]) =>
    one.state === 'published' ? [[key, one] as [string, Published]] : [],
  );
}

/** The row's day of registration: when the last thing it tells of had happened. */
function registeredOn(record: SampleRecord): PlainDate {
  return latest([...pastDays(record), ...paperPublications(record).map(([, { on }]) => on)]);
}

function addressOf({ ledger }: SampleRecord, key: string, on: PlainDate): string {
  return `https://zrzy.example.com/zwgk/${ledger}/${on.replaceAll('-', '')}-${key}.html`;
}

/** A review on paper by the department, the office and leadership, after the latest day before the publication. */
function paperReview(record: SampleRecord, on: PlainDate): PastReviewInput {
  const known = pastDays(record).filter((day) => day <= on);
  const floor = known.length === 0 ? addDays(on, -3) : known.toSorted().at(-1)!;
  const day = (back: number): PlainDate => (addDays(on, -back) > floor ? addDays(on, -back) : floor);
  const { department } = record;
  return {
    drafter: `${department}经办人`,
    initialBy: `${department}负责人`,
    initialOn: day(3),
    secondBy: '局办公室专办',
    secondOn: day(2),
    approvedBy: '分管局领导',
    approvedOn: day(1),
  };
}

function named<T>(known: ReadonlyMap<string, T>, name: string): T {
  const found = known.get(name);
  if (found === undefined) throw new Error(`The sample has nothing named ${name} yet.`);
  return found;
}

function valuesIn({ people }: Stage, known: Known, record: SampleRecord, file: (name: string) => string) {
  return valuesOf(record, {
    record: (name) => named(known.records, name),
    file,
    department: (shortName) => people.departmentId(shortName as SampleRecord['department']),
  });
}

/** Uploads, as the person who will save these records, the files that they name. */
async function upload(
  stage: Stage,
  known: Known,
  who: string,
  on: PlainDate,
  records: readonly SampleRecord[],
): Promise<Map<string, string>> {
  const files = known.files.get(who) ?? new Map<string, string>();
  known.files.set(who, files);
  const needed = new Set<string>();
  for (const record of records) valuesIn(stage, known, record, (name) => needed.add(name) && name);
  for (const name of needed)
    if (!files.has(name)) files.set(name, await storeSampleFile(await stage.people.as(who, on), name));
  return files;
}

function inputOf(
  stage: Stage,
  known: Known,
  record: SampleRecord,
  files: ReadonlyMap<string, string>,
): SaveRecord {
  const papers = paperPublications(record);
  return {
    ledger: record.ledger,
    departmentId: stage.people.departmentId(record.department),
    values: valuesIn(stage, known, record, (name) => named(files, name)),
    publications: Object.fromEntries(
      papers.map(([key, { on, hasAddress }]) => [
        key,
        { on, url: hasAddress ? addressOf(record, key, on) : null },
      ]),
    ),
    pastReviews: Object.fromEntries(papers.map(([key, { on }]) => [key, paperReview(record, on)])),
  };
}

/** Rows that can be saved together: of one ledger and, after the opening day, one department; none points to another. */
function batchesOf(records: readonly SampleRecord[]): { on: PlainDate; records: SampleRecord[] }[] {
  const batches = new Map<string, { on: PlainDate; records: SampleRecord[] }>();
  const waves = new Map<string, number>();
  for (const record of records) {
    const on = registeredOn(record);
    const wave = Math.max(0, ...namedRecords(record).map((name) => (waves.get(name) ?? -1) + 1));
    if (record.name !== null) waves.set(record.name, wave);
    const department = on === LEDGERS_OPENED_ON ? '' : record.department;
    const key = [on, record.ledger, wave, department].join('|');
    const batch = batches.get(key) ?? { on, records: [] };
    batch.records.push(record);
    batches.set(key, batch);
  }
  return [...batches.values()];
}

async function saveBatch(
  stage: Stage,
  known: Known,
  on: PlainDate,
  records: readonly SampleRecord[],
): Promise<Map<SampleRecord, string>> {
  const [first] = records;
  // What an inspection found is the office's to register, though it stands with whoever has to mend it.
  const isOffices = on === LEDGERS_OPENED_ON || first === undefined || first.ledger === 'inspection';
  const who = isOffices ? 'office' : stage.people.headOf(first.department);
  const files = await upload(stage, known, who, on, records);
  const inputs = records.map((record) => inputOf(stage, known, record, files));
  const { recordIds } = await saveRecords(await stage.people.as(who, on), inputs, 'sample');
  const ids = new Map(records.map((record, index) => [record, recordIds[index] ?? '']));
  for (const [{ name }, id] of ids) if (name !== null) known.records.set(name, id);
  return ids;
}

async function versionOf({ db }: Stage, recordId: string): Promise<number> {
  const { version } = await db.ledgerRecord.findUniqueOrThrow({
    where: { id: recordId },
    select: { version: true },
  });
  return version;
}

/** Days for the three steps of a review in the program, from `from` on and no later than `until`. */
function stepDays(from: PlainDate, until: PlainDate): PlainDate[] {
  return [0, 1, 2, 3].map((step) => (addDays(from, step) < until ? addDays(from, step) : until));
}

/** Reviews in the program, and the publications behind them. */
function liveDeeds(stage: Stage, record: SampleRecord, idOf: () => string): Deed[] {
  const drafter = drafterOf(record.department);
  if (drafter === null && publicationsOf(record, true).length > 0)
    throw new Error(`${record.department} has nobody to draft a review.`);
  return publicationsOf(record, true).flatMap(([publication, one]) => {
    const until = one.state === 'published' ? one.on : SAMPLE_TODAY;
    const days = stepDays(registeredOn(record), until);
    const review = {
      recordId: idOf,
      publication,
      drafter: drafter ?? '',
      department: record.department,
      days,
    };
    const reviewed = reviewLive(stage, review, one.state === 'published' ? 'approved' : one.state);
    if (one.state !== 'published') return reviewed;
    return [
      ...reviewed,
      { on: one.on, play: async () => await publish(stage, record, publication, one, idOf()) },
    ];
  });
}

async function publish(
  stage: Stage,
  record: SampleRecord,
  publication: string,
  { on, hasAddress }: Published,
  recordId: string,
): Promise<void> {
  await publishRecord(await stage.people.as(stage.people.headOf(record.department), on), {
    recordId,
    version: await versionOf(stage, recordId),
    publication,
    on,
    url: hasAddress ? addressOf(record, publication, on) : null,
  });
}

async function change(
  stage: Stage,
  known: Known,
  { name, on }: SampleChange,
  after: SampleRecord,
): Promise<void> {
  const recordId = named(known.records, name);
  const who = stage.people.headOf(after.department);
  const files = await upload(stage, known, who, on, [after]);
  const { ledger, departmentId, values } = inputOf(stage, known, after, files);
  const head = await stage.people.as(who, on);
  const version = await versionOf(stage, recordId);
  await saveRecord(head, { ledger, recordId, version, departmentId, values }, 'sample');
}

function changeDeeds(stage: Stage, known: Known): Deed[] {
  const state = new Map(SAMPLE_RECORDS.map((record) => [record.name, record]));
  return SAMPLE_CHANGES.map((one) => {
    const before = state.get(one.name);
    if (before === undefined) throw new Error(`The sample has no record ${one.name}.`);
    const after = { ...before, cells: { ...before.cells, ...one.cells } };
    state.set(one.name, after);
    return { on: one.on, play: async () => await change(stage, known, one, after) };
  });
}

/** The year in the ledgers, deed by deed in the order of days. */
export function ledgerDeeds(stage: Stage): Deed[] {
  const known: Known = { records: new Map(), files: new Map() };
  const ids = new Map<SampleRecord, string>();
  const saves = batchesOf(SAMPLE_RECORDS).map(({ on, records }) => ({
    on,
    play: async () => {
      for (const [record, id] of await saveBatch(stage, known, on, records)) ids.set(record, id);
    },
  }));
  const reviews = SAMPLE_RECORDS.flatMap((record) => liveDeeds(stage, record, () => ids.get(record) ?? ''));
  return [...saves, ...changeDeeds(stage, known), ...reviews].toSorted((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  );
}
