import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import {
  fillAnnualReport,
  type AnnualReportFacts,
  type FigureOverride,
  type RequestFact,
} from '@gongkai/domain/annual-report';
import { renderPage } from '#features/dashboard/testing/render-page.tsx';
import { ReportContext } from './figure-cell.tsx';
import { failingCells, standingOf, type Report } from './report-data.ts';
import { ReportParts } from './report-parts.tsx';
import { SettlePanel } from './settle-panel.tsx';

const NO_ACT = { yearly: null, yearlyRecords: [], registered: null };

function request(given: Partial<RequestFact>): RequestFact {
  const blank = { decision: null, repliedOn: null, withdrawnOn: null, feeAmount: null, feePaidOn: null };
  return {
    record: { id: 'r1', ledger: 'disclosure-request', number: 7, label: '征地批复', on: '2021-01-05' },
    applicantKind: 'natural',
    receivedOn: '2021-01-05',
    arrivedOn: '2021-01-05',
    ...blank,
    ...given,
  };
}

function reportOf(requests: RequestFact[], overrides: Record<string, FigureOverride> = {}): Report {
  const facts: AnnualReportFacts = {
    year: 2021,
    asOf: '2022-01-20',
    requests,
    disputes: [],
    documents: [],
    acts: { permit: NO_ACT, penalty: NO_ACT, compulsion: NO_ACT },
  };
  return {
    ...fillAnnualReport(facts, overrides),
    organisation: '测试局',
    form: '国办公开办函〔2021〕30号',
    asOf: facts.asOf,
    dueOn: { department: '2022-01-31', government: '2022-03-31' },
    narratives: { problems: '更新不够及时。' },
    drafts: {},
    version: 1,
    mayEdit: false,
  };
}

async function show(report: Report, locale: 'zh-CN' | 'en' = 'zh-CN') {
  const onOpen = vi.fn<(figure: string) => void>();
  await renderPage(
    <ReportContext value={{ report, failing: failingCells(report), onOpen }}>
      <SettlePanel report={report} />
      <ReportParts report={report} />
    </ReportContext>,
    locale,
  );
  return onOpen;
}

const correction = { value: 9, reason: '按卷宗更正', byName: '办公室专办', on: '2022-01-20' };

describe('the form on the screen', () => {
  it('has its tables, and each figure opens what is behind it', async () => {
    const onOpen = await show(reportOf([request({})]));
    const table = screen.getByRole('table', { name: '三、收到和处理政府信息公开申请情况' });
    expect(within(table).getAllByRole('button')).toHaveLength(25 * 7);
    await userEvent.click(
      within(table).getByRole('button', { name: '一、本年新收政府信息公开申请数量／自然人：1' }),
    );
    expect(onOpen).toHaveBeenCalledWith('requests.new.natural');
    expect(screen.getByRole('button', { name: '规章／本年制发件数：无数据' }).textContent).toBe('—');
    expect(screen.getByText('更新不够及时。')).toBeTruthy();
  });

  it('says that all holds where nothing is to be settled', async () => {
    await show(reportOf([request({})]));
    expect(screen.getByText(/没有需要核对的事项/)).toBeTruthy();
  });

  it('marks a balance that fails and names the record that makes it', async () => {
    const early = request({ repliedOn: '2020-12-30', decision: 'granted' });
    const report = reportOf([early]);
    await show(report);
    expect(standingOf(report)).toMatchObject({ failing: 2, corrected: 0 });
    expect(screen.getByText('自然人：新收＋上年结转 = 1，办结＋结转下年 = 0，相差 1')).toBeTruthy();
    const [link] = screen.getAllByRole('link', { name: '#7 征地批复' });
    expect(link?.getAttribute('href')).toBe('/ledgers/disclosure-request/r1');
    expect(
      screen.getByRole('button', { name: '一、本年新收政府信息公开申请数量／自然人：1，勾稽不符' }),
    ).toBeTruthy();
  });

  it('names the corrected figure behind a failing balance, in English too', async () => {
    await show(reportOf([request({})], { 'requests.new.natural': correction }), 'en');
    expect(screen.getAllByText(/Corrected figures are involved: 1\. Received this year/)).toHaveLength(2);
    expect(
      screen.getByRole('button', { name: /Natural persons: 9, does not balance, corrected/ }),
    ).toBeTruthy();
  });
});
