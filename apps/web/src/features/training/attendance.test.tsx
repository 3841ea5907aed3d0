import { useState } from 'react';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { UiEnvironmentProvider } from '@gongkai/ui/environment';
import { renderPage } from '#features/dashboard/testing/render-page.tsx';
import { draftOf, type AttendanceDraft } from './attendance-draft.ts';
import { AttendanceGrid } from './attendance-grid.tsx';
import { AttendanceImport } from './attendance-import.tsx';

const DEPARTMENTS = [
  { id: 'a', name: '政策法规处', shortName: '法规处', archivedOn: null },
  { id: 'b', name: '信息中心', shortName: '信息中心', archivedOn: null },
  { id: 'c', name: '执法监督处', shortName: '执法处', archivedOn: null },
];

function Grid({ editable, onPasteTable }: { editable: string[]; onPasteTable: (text: string) => void }) {
  const [draft, setDraft] = useState<AttendanceDraft>(
    draftOf([{ departmentId: 'c', expected: 4, actual: 3 }], ['a', 'b', 'c']),
  );
  return (
    <AttendanceGrid
      label="参训人数"
      departments={DEPARTMENTS}
      draft={draft}
      editable={new Set(editable)}
      columns={['expected', 'actual']}
      onChange={(patch) => setDraft({ ...draft, ...patch })}
      onPasteTable={onPasteTable}
    />
  );
}

function cell(name: string) {
  return screen.getByRole<HTMLInputElement>('textbox', { name });
}

describe('AttendanceGrid', () => {
  it('moves like a spreadsheet, counts while typing and says what is wrong in a cell', async () => {
    await renderPage(<Grid editable={['a', 'b', 'c']} onPasteTable={() => {}} />);
    await userEvent.click(cell('政策法规处 应到'));
    await userEvent.keyboard('2{ArrowRight}1{Enter}若干{ArrowUp}');
    expect(document.activeElement).toBe(cell('政策法规处 实到'));
    expect(screen.getByRole('row', { name: /政策法规处.*50\.0%/u })).toBeTruthy();
    expect(cell('信息中心 实到').getAttribute('aria-invalid')).toBe('true');
    expect(
      within(screen.getByRole('row', { name: /^合计/u }))
        .getAllByRole('cell')
        .map((one) => one.textContent),
    ).toEqual(['6', '4', '66.7%']);
  });

  it('fills a copied block of numbers from the cell on, and hands a table with names on', async () => {
    const onPasteTable = vi.fn<(text: string) => void>();
    await renderPage(<Grid editable={['a', 'b', 'c']} onPasteTable={onPasteTable} />);
    await userEvent.click(cell('信息中心 应到'));
    await userEvent.paste('5\t4\n6\t6');
    expect([cell('信息中心 应到').value, cell('信息中心 实到').value]).toEqual(['5', '4']);
    expect([cell('执法监督处 应到').value, cell('执法监督处 实到').value]).toEqual(['6', '6']);
    await userEvent.paste('处室\t应到\n信息中心\t9');
    expect(onPasteTable).toHaveBeenCalledWith('处室\t应到\n信息中心\t9');
    expect(cell('信息中心 应到').value).toBe('5');
  });

  it('lets a department change its own row only', async () => {
    await renderPage(<Grid editable={['b']} onPasteTable={() => {}} />);
    expect(screen.getAllByRole('textbox').map((one) => one.getAttribute('aria-label'))).toEqual([
      '信息中心 应到',
      '信息中心 实到',
    ]);
    expect(screen.getByRole('row', { name: /执法监督处 4 3 75\.0%/u })).toBeTruthy();
  });
});

describe('AttendanceImport', () => {
  const environment = { locale: 'zh-CN' as const, today: '2021-12-20', t: (key: string) => key };

  it('shows what it read and what it did not, and hands over only good rows', async () => {
    const onFill = vi.fn<(rows: unknown) => void>();
    await renderPage(
      <UiEnvironmentProvider value={environment}>
        <AttendanceImport
          first={'处室\t实到\t应到\n法规处\t3\t2\n信息中新\t1\t1\n执法处\t\t5'}
          departments={DEPARTMENTS}
          isHeld
          onFill={onFill}
          onClose={() => {}}
        />
      </UiEnvironmentProvider>,
    );
    const dialog = await screen.findByRole('dialog', { name: '粘贴或上传参训人数' });
    expect(within(dialog).getByRole('status').textContent).toBe('识别出 2 行，1 行有问题、已略去。');
    expect(within(dialog).getByRole('list', { name: '有问题的行' }).textContent).toMatch(
      /第 3 行：没有“信息中新”这个处室.*信息中心/u,
    );
    expect(within(dialog).getByRole('row', { name: /政策法规处 2 3 实到多于应到/u })).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('button', { name: '填入表格（2 行）' }));
    expect(onFill).toHaveBeenCalledWith([
      { departmentId: 'a', expected: 2, actual: 3 },
      { departmentId: 'c', expected: 5, actual: null },
    ]);
  });
});
