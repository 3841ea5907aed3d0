import type { NarrativeKey } from './form.ts';
import type { AnnualReport } from './report.ts';

function known(report: AnnualReport, key: string): string | null {
  const value = report.figures[key]?.value ?? null;
  return value === null ? null : String(value);
}

function sentence(...parts: (string | null)[]): string {
  return parts.filter((one) => one !== null).join('');
}

function part(value: string | null, text: (figure: string) => string): string | null {
  return value === null ? null : text(value);
}

/** Fen as yuan, without needless decimals. */
function yuan(fen: number): string {
  return String(fen / 100);
}

function proactive(report: AnnualReport): string | null {
  const made = known(report, 'documents.normative.made');
  if (made === null) return null;
  const repealed = known(report, 'documents.normative.repealed');
  const valid = known(report, 'documents.normative.valid');
  return sentence(
    `本年度制发行政规范性文件${made}件`,
    part(repealed, (count) => `，废止（失效）${count}件`),
    part(valid, (count) => `，现行有效${count}件`),
    '。',
  );
}

function requests(report: AnnualReport): string | null {
  const fresh = known(report, 'requests.new.total');
  if (fresh === null) return null;
  const carried = known(report, 'requests.carried.total');
  const concluded = known(report, 'requests.concluded.total');
  const pending = known(report, 'requests.pending.total');
  return sentence(
    `本年度新收政府信息公开申请${fresh}件`,
    part(carried, (count) => `，上年结转${count}件`),
    part(concluded, (count) => `；办结${count}件`),
    part(pending, (count) => `，结转下年度继续办理${count}件`),
    '。',
  );
}

function other(report: AnnualReport): string | null {
  const fee = report.figures['fee.amount']?.value ?? null;
  if (fee === null) return null;
  const count = known(report, 'fee.requests');
  if (fee === 0) return '本年度未收取信息处理费。';
  return sentence(
    `本年度收取信息处理费${yuan(fee)}元`,
    part(count, (many) => `，涉及申请${many}件`),
    '。',
  );
}

/**
 * First sentences of the parts that figures can begin, for a person to go on with. The report is a Chinese document
 * whatever the reader's language. Parts that no figure speaks of have none.
 */
export function narrativeDrafts(report: AnnualReport): Partial<Record<NarrativeKey, string>> {
  const drafts = {
    'overview.proactive': proactive(report),
    'overview.requests': requests(report),
    other: other(report),
  };
  return Object.fromEntries(Object.entries(drafts).filter(([, text]) => text !== null));
}
