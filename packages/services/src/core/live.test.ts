import { expect, it } from 'vitest';
import { createLocalLiveBus, type LiveChange } from './index.ts';

it('tells listeners of the same process at once', async () => {
  const bus = createLocalLiveBus();
  const heard: LiveChange[] = [];
  bus.subscribe((change) => heard.push(change));
  const change: LiveChange = { organisationId: 'o', topic: 'task', id: null };
  await bus.publish([change]);
  expect(heard).toEqual([change]);
});
