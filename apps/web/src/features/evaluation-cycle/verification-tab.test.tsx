import { Suspense } from 'react';
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderPage } from '#features/dashboard/testing/render-page.tsx';
import { fakeServer } from '#features/task/testing/fake-server.tsx';
import { aSession } from '#features/task/testing/samples.ts';
import { anEvaluation, aQueue, aQueueLeaf } from './testing/samples.ts';
import { VerificationTab } from './verification-tab.tsx';

describe('the verification of a department', () => {
  it('shows its queue while the hints are still looked for, and the hints once they are found', async () => {
    const scan = Promise.withResolvers<unknown>();
    const server = fakeServer({
      'session.me': () => aSession('evaluation.verify'),
      'cycle.queue': () => aQueue([aQueueLeaf()]),
      'appeal.signals': () => scan.promise,
    });
    const evaluation = anEvaluation({ status: 'verification' });
    await renderPage(
      server.around(
        <Suspense fallback={null}>
          <VerificationTab
            evaluation={evaluation}
            departmentId={evaluation.departments[0]!.id}
            leaf={undefined}
            onOpen={() => undefined}
          />
        </Suspense>,
      ),
    );
    await screen.findByRole('form', { name: '核查意见' });
    await waitFor(() => expect(server.calls.map(({ path }) => path)).toContain('appeal.signals'));
    expect(screen.getByRole('form', { name: '核查意见' })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: '核查提示' })).toBeNull();
    scan.resolve({ policy: {}, signals: [] });
    await screen.findByRole('heading', { name: '核查提示' });
  });
});
