import { describe, expect, test } from 'vitest';
import { TRPCClientError } from '@trpc/client';
import { HttpError, readAnswer, wireError } from './errors.ts';

function refused(data: object) {
  return TRPCClientError.from({ error: { message: 'x', code: -32_600, data } } as never);
}

describe('wireError', () => {
  test('reads a refusal with its figures and fields', () => {
    const issues = [{ path: ['title'], code: 'too_small' }];
    const error = refused({
      reason: 'date-in-missing-year',
      details: { year: 2030 },
      httpStatus: 422,
      issues,
    });
    expect(wireError(error)).toEqual({
      reason: 'date-in-missing-year',
      details: { year: 2030 },
      status: 422,
      issues,
    });
  });

  test('no answer is the network', () => {
    expect(wireError(TRPCClientError.from(new Error('socket hang up'))).reason).toBe('network');
    expect(wireError(new TypeError('Failed to fetch')).reason).toBe('network');
  });

  test('a long wait and a missing part of the program are told apart from it', () => {
    const late = new DOMException('signal timed out', 'TimeoutError');
    expect(wireError(late).reason).toBe('no-answer');
    expect(wireError(TRPCClientError.from(late)).reason).toBe('no-answer');
    const parts = [
      new TypeError('Failed to fetch dynamically imported module: http://a/assets/page-1.js'),
      new TypeError('error loading dynamically imported module: http://a/assets/page-1.js'),
      new TypeError('Importing a module script failed.'),
      new Error('Unable to preload CSS for /assets/page-1.css'),
    ];
    expect(parts.map((error) => wireError(error).reason)).toEqual(parts.map(() => 'page-not-loaded'));
  });

  test('a fault of the program is not taken for the network', () => {
    expect(wireError(new TypeError('x is not a function')).reason).toBe('internal');
    expect(wireError('nonsense').reason).toBe('internal');
  });

  test('401 without a reason is an ended session', () => {
    expect(wireError(new HttpError({ httpStatus: 401 })).reason).toBe('unauthenticated');
  });
});

describe('readAnswer', () => {
  test('hands over the body', async () => {
    await expect(readAnswer(Response.json({ isSetUp: true }))).resolves.toEqual({ isSetUp: true });
  });

  test('throws the reason, also of an answer that is not JSON', async () => {
    const refusal = Response.json({ reason: 'file-too-large', details: { limit: 5 } }, { status: 413 });
    const error = await readAnswer(refusal).catch((thrown: unknown) => thrown);
    expect(wireError(error)).toMatchObject({ reason: 'file-too-large', details: { limit: 5 }, status: 413 });
    const page = await readAnswer(new Response('<h1>Bad gateway</h1>', { status: 502 })).catch(
      (thrown: unknown) => thrown,
    );
    expect(wireError(page)).toMatchObject({ reason: 'internal', status: 502 });
  });
});
