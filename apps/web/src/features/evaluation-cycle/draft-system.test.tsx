import { useState } from 'react';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderPage } from '#features/dashboard/testing/render-page.tsx';
import { newFields, type DraftFields } from './draft-fields.ts';
import { SystemSelect } from './draft-system.tsx';

const ID = '01a21678-c869-7781-8bdb-99b67c72d2dc';
const entry = (id: string, status: string, subjectKind: string, name: string) => ({
  id,
  status,
  subjectKind,
  version: 2,
  name: { zh: name, en: name },
});
const LIST = [
  entry(ID, 'published', 'department', '专项体系'),
  entry('a', 'draft', 'department', '未发布的'),
  entry('b', 'published', 'item', '事项体系'),
  entry('c', 'shipped', 'department', '自带的'),
];
const onChange = vi.fn<(fields: DraftFields) => void>();

function Field() {
  const [fields, setFields] = useState(newFields(2021, '2021-12-20', (month) => `${month}`));
  function change(patch: Partial<DraftFields>) {
    setFields({ ...fields, ...patch });
    onChange({ ...fields, ...patch });
  }
  return <SystemSelect entries={LIST} fields={fields} change={change} />;
}

it('offers what is in force and the published versions for departments, and nothing else', async () => {
  await renderPage(<Field />);
  const field = await screen.findByRole<HTMLInputElement>('combobox', { name: '指标体系' });
  expect(field.value).toBe('启动时生效的版本');
  await userEvent.click(field);
  const options = await screen.findAllByRole('option');
  expect(options.map(({ textContent }) => textContent)).toEqual(['启动时生效的版本', '专项体系（第 2 版）']);
  await userEvent.click(options[1]!);
  expect(onChange).toHaveBeenLastCalledWith(expect.objectContaining({ systemId: ID }));
  await userEvent.click(field);
  await userEvent.click((await screen.findAllByRole('option'))[0]!);
  expect(onChange).toHaveBeenLastCalledWith(expect.objectContaining({ systemId: null }));
});
