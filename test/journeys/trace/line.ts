import { join } from 'node:path';
import { expect } from 'vitest';
import { throughline } from '../../support/command.ts';
import { throughlineHere } from '../../support/command-here.ts';
import { reporter } from '../screens/reporter.ts';
import { tracePage } from '../screens/trace.ts';
import type { Colleague, TraceStage } from './stage.ts';

type Reported = Parameters<ReturnType<typeof reporter>['fillIn']>[0];

/** Somebody without an account reports; gives the tracking code. */
export async function reported(stage: TraceStage, what: Reported): Promise<string> {
  const page = reporter(stage.reporter, stage.url);
  await page.openForm();
  await page.fillIn(what);
  await page.send();
  return await page.receipt.code();
}

/** A colleague opens a case of the desk. */
export async function atCase(stage: TraceStage, { page }: Colleague, number: string) {
  const desk = tracePage(page);
  await desk.goTo(stage.url, number);
  return desk;
}

/** The reporter opens the page under the code and says that this answers it. */
export async function confirmed(stage: TraceStage, code: string): Promise<void> {
  const page = reporter(stage.reporter, stage.url);
  await page.openStatus(code);
  await page.status.answer('confirmed');
  await page.status.heading('Closed').waitFor();
}

/** The auditor takes the pack of a closed case, and a program that knows only the log's key holds it to be whole, and `says` these parts. */
export async function packHolds(stage: TraceStage, number: string, ...says: readonly string[]): Promise<string> {
  const desk = await atCase(stage, stage.otto, number);
  const file = await desk.exportPack();
  const pack = join(stage.downloads, file.suggestedFilename());
  await file.saveAs(pack);
  const { key } = JSON.parse((await throughlineHere(['ledger', 'key', '--data', stage.data])).out);
  const verified = await throughline(['verify', pack, '--key', key]);
  expect(verified).toMatchObject({ code: 0, err: '' });
  expect(verified.out).toContain('Everything that was checked holds');
  for (const part of says) expect(verified.out).toContain(part);
  expect(verified.out).toContain('everything was done, verified by somebody else, and every reporter had been told');
  return pack;
}
