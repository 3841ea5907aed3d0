import { useState } from 'react';
import { Button, FileButton, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { parseAttendance, type AttendanceProblem, type AttendanceRow } from '@gongkai/domain/training';
import { ListTable, type ListColumn } from '#components/list-table/list-table.tsx';
import { SecrecyNotice } from '#components/secrecy/secrecy-notice.tsx';
import { useFormat } from '#lib/format.ts';
import { readTableFile } from '#lib/read-table-file.ts';
import type { TrainingDepartment } from './training-data.ts';

type Props = {
  first: string;
  departments: readonly TrainingDepartment[];
  /** the session was held, so that actual heads go in too */
  isHeld: boolean;
  onFill: (rows: readonly AttendanceRow[]) => void;
  onClose: () => void;
};

/** Attendance pasted from Excel or read from a file: what was recognised and what was not, before it goes into the grid. */
export function AttendanceImport({ first, departments, isHeld, onFill, onClose }: Props) {
  const t = useTranslations('training');
  const [text, setText] = useState(first);
  const [fileProblem, setFileProblem] = useState<'file' | 'file-size' | null>(null);
  const read = parseAttendance(text, departments);

  async function take(file: File | null): Promise<void> {
    if (file === null) return;
    const result = await readTableFile(file);
    setFileProblem(result.problem);
    if (result.text !== null) setText(result.text);
  }

  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      size="xl"
      title={t('import.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack gap="sm">
        <SecrecyNotice />
        <Textarea
          data-autofocus
          autosize
          minRows={4}
          maxRows={10}
          label={t('import.paste')}
          description={t('import.hint')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group gap="sm">
          <FileButton accept=".xlsx,.csv,.txt" onChange={(file) => void take(file)}>
            {(props) => (
              <Button {...props} variant="default">
                {t('import.upload')}
              </Button>
            )}
          </FileButton>
          {fileProblem !== null && <span role="alert">{t(`import.error.${fileProblem}`)}</span>}
        </Group>
        {!isHeld && <p>{t('import.notHeld')}</p>}
        {text.trim() !== '' && <Preview read={read} departments={departments} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button disabled={read.rows.length === 0} onClick={() => onFill(read.rows)}>
            {t('import.fill', { count: read.rows.length })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

type Read = ReturnType<typeof parseAttendance>;

function Preview({ read, departments }: { read: Read; departments: readonly TrainingDepartment[] }) {
  const t = useTranslations('training');
  const format = useFormat();
  const columns: ListColumn<AttendanceRow>[] = [
    {
      key: 'department',
      title: t('attendance.department'),
      isRowHeader: true,
      render: (row) => departments.find(({ id }) => id === row.departmentId)?.name,
    },
    {
      key: 'expected',
      title: t('attendance.expected'),
      numeric: true,
      render: (row) => format.count(row.expected),
    },
    {
      key: 'actual',
      title: t('attendance.actual'),
      numeric: true,
      render: (row) => format.count(row.actual),
    },
    {
      key: 'note',
      title: t('import.note'),
      render: (row) => (read.overExpected.includes(row.departmentId) ? t('attendance.over') : ''),
    },
  ];
  return (
    <>
      <p role="status">{t('import.found', { rows: read.rows.length, problems: read.problems.length })}</p>
      {read.problems.length > 0 && (
        <ul aria-label={t('import.problems')}>
          {read.problems.map((problem) => (
            <li key={`${problem.line}-${problem.code}`}>
              <ProblemText problem={problem} />
            </li>
          ))}
        </ul>
      )}
      {read.rows.length > 0 && (
        <ListTable
          label={t('import.preview')}
          columns={columns}
          rows={read.rows}
          rowKey={(row) => row.departmentId}
        />
      )}
    </>
  );
}

function ProblemText({ problem }: { problem: AttendanceProblem }) {
  const t = useTranslations('training');
  const said = t(`import.problem.${problem.code}`, { line: problem.line, value: problem.value });
  return problem.nearest === null ? said : `${said}${t('import.nearest', { name: problem.nearest })}`;
}
