import { useState } from 'react';
import { checkPassword, UsernameInput } from '@gongkai/domain/account';
import { parseDepartmentNames, type CreateDepartmentInput } from '@gongkai/domain/organisation';
import { runSetup, type FirstRunAccount } from '#lib/setup.ts';

export type SetupValues = {
  office: string;
  name: string;
  username: string;
  password: string;
  again: string;
  departments: string;
};
export type SetupField = keyof SetupValues;
type Kind = CreateDepartmentInput['kind'];

const EMPTY: SetupValues = {
  office: '',
  name: '',
  username: '',
  password: '',
  again: '',
  departments: '',
};

/** The departments as typed, with the kinds that the person corrected. */
export function readDepartments(text: string, kinds: Readonly<Record<string, Kind>>) {
  const { departments, problems } = parseDepartmentNames(text);
  return {
    problems,
    departments: departments.map((one) => ({ ...one, kind: kinds[one.name] ?? one.kind })),
  };
}

/** What is missing or wrong, by field: message keys of the `setup.error` or `errors` namespace. */
function setupProblems(values: SetupValues, offices: number, departments: number) {
  const problems: Partial<Record<SetupField, string>> = {};
  if (values.office.trim().length < 2) problems.office = 'error.name';
  if (values.name.trim() === '') problems.name = 'error.name';
  if (!UsernameInput.safeParse(values.username).success) problems.username = 'username-malformed';
  const password = checkPassword(values.password, values.username);
  if (!password.ok) problems.password = password.refusal;
  else if (values.password !== values.again) problems.again = 'error.not-same';
  if (departments === 0) problems.departments = 'error.no-departments';
  else if (offices !== 1) problems.departments = 'error.office-count';
  return problems;
}

/** The state of the first-run form; nothing typed is lost when the server refuses. */
export function useSetup() {
  const [values, setValues] = useState(EMPTY);
  const [kinds, setKinds] = useState<Record<string, Kind>>({});
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [accounts, setAccounts] = useState<FirstRunAccount[] | null>(null);
  const read = readDepartments(values.departments, kinds);
  const offices = read.departments.filter((one) => one.kind === 'office').length;
  const problems = setupProblems(values, offices, read.departments.length);

  async function submit(): Promise<void> {
    setShown(true);
    if (Object.keys(problems).length > 0) return;
    setBusy(true);
    setFailure(null);
    try {
      const { name, username, password } = values;
      setAccounts(
        await runSetup({
          organisation: { name: values.office.trim() },
          administrator: { name: name.trim(), username, password },
          departments: read.departments.map((one) => ({
            name: one.name,
            shortName: one.shortName,
            kind: one.kind,
          })),
        }),
      );
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  }

  return {
    values,
    set: (field: SetupField, value: string) => setValues((before) => ({ ...before, [field]: value })),
    setKind: (name: string, kind: Kind) => setKinds((before) => ({ ...before, [name]: kind })),
    read,
    offices,
    problems: shown ? problems : {},
    busy,
    failure,
    accounts,
    submit,
  };
}
