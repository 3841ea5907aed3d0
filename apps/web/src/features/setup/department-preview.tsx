import { useState } from 'react';
import { FileButton, Button, Group, List, NativeSelect, Stack, Table, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { CreateDepartmentInput } from '@gongkai/domain/organisation';
import { readTableFile } from '#lib/read-table-file.ts';
import type { readDepartments } from './use-setup.ts';

type Kind = CreateDepartmentInput['kind'];
const KINDS = ['office', 'division', 'unit'] as const satisfies readonly Kind[];

type Props = {
  read: ReturnType<typeof readDepartments>;
  onKind: (name: string, kind: Kind) => void;
  onText: (text: string) => void;
};

/** What was recognised of the departments: each with its short name and a kind that can be corrected. */
export function DepartmentPreview({ read, onKind, onText }: Props) {
  const t = useTranslations('setup');
  const [fileProblem, setFileProblem] = useState<'file' | 'file-size' | null>(null);

  async function take(file: File | null): Promise<void> {
    if (file === null) return;
    const result = await readTableFile(file);
    setFileProblem(result.problem);
    if (result.text !== null) onText(result.text);
  }

  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text size="sm" aria-live="polite">
          {t('preview', { count: read.departments.length })}
        </Text>
        <FileButton accept=".xlsx,.csv,.txt" onChange={(file) => void take(file)}>
          {(props) => (
            <Button {...props} variant="default" size="xs">
              {t('upload')}
            </Button>
          )}
        </FileButton>
      </Group>
      {fileProblem !== null && (
        <Text size="sm" c="red" role="alert">
          {t(`error.${fileProblem}`)}
        </Text>
      )}
      {read.problems.length > 0 && (
        <List size="sm" role="status">
          {read.problems.map((problem) => (
            <List.Item key={`${problem.line}-${problem.code}`}>
              {t(`problem.${problem.code}`, { line: problem.line, name: problem.name })}
            </List.Item>
          ))}
        </List>
      )}
      {read.departments.length > 0 && (
        <Table striped withTableBorder verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('column.name')}</Table.Th>
              <Table.Th>{t('column.shortName')}</Table.Th>
              <Table.Th>{t('column.kind')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {read.departments.map((one) => (
              <Table.Tr key={one.name}>
                <Table.Td>{one.name}</Table.Td>
                <Table.Td>{one.shortName}</Table.Td>
                <Table.Td>
                  <NativeSelect
                    size="xs"
                    aria-label={t('kindOf', { name: one.name })}
                    value={one.kind}
                    data={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
                    onChange={(event) => onKind(one.name, event.currentTarget.value as Kind)}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  );
}
