import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { HttpError, readAnswer } from '#lib/errors.ts';
import { useTRPC, type RouterOutputs } from '#lib/trpc.ts';

export type PlanReading = RouterOutputs['plan']['parse'];
export type PlanSummary = RouterOutputs['plan']['list'][number];

/** A notice as plain text; `fileName` is null when it was pasted. */
export type PlanText = { text: string; fileName: string | null };

/** The largest notice in megabytes; a larger one is refused before it is sent. */
const LARGEST_MEGABYTES = 20;

/** The text of an uploaded notice. Throws HttpError with the server's reason. */
export async function readPlanFile(file: File): Promise<PlanText> {
  if (file.size > LARGEST_MEGABYTES * 1024 * 1024) {
    const details = { limitMegabytes: LARGEST_MEGABYTES };
    throw new HttpError({ reason: 'file-too-large', details, httpStatus: 413 });
  }
  const body = new FormData();
  body.append('file', file);
  return await readAnswer<PlanText>(await fetch('/api/plan/read', { method: 'POST', body }));
}

/** The text of pasted HTML, one line for each paragraph and table cell. */
export async function readPlanHtml(html: string): Promise<PlanText> {
  const response = await fetch('/api/plan/read', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ html }),
  });
  return await readAnswer<PlanText>(response);
}

/** The office's plans. */
export function usePlans() {
  const trpc = useTRPC();
  return useQuery(trpc.plan.list.queryOptions());
}

/** Reads a notice for review. */
export function useParsePlan() {
  const trpc = useTRPC();
  return useMutation(trpc.plan.parse.mutationOptions());
}

/** Makes the reviewed notice a plan. */
export function useCreatePlan() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useMutation(
    trpc.plan.create.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.plan.pathFilter()),
    }),
  );
}

/** Fills in or corrects a plan's head. */
export function useUpdatePlan() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useMutation(
    trpc.plan.update.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(trpc.plan.pathFilter()),
    }),
  );
}

/** Takes back an import that has no tasks. */
export function useRemovePlan() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useMutation(
    trpc.plan.remove.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(trpc.plan.pathFilter()),
    }),
  );
}
