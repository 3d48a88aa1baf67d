import { day } from '../dossier/scalars.ts';
import { CliError } from './errors.ts';

/** The day that it is at a time: where the command runs, and in universal time. */
export function today(now: Date): { here: string; universal: string } {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return { here: local.toISOString().slice(0, 10), universal: now.toISOString().slice(0, 10) };
}

/**
 * Reads the day on which something was done. @param option that names it
 * @throws CliError where it is no day, or one that has begun neither here nor in universal time
 */
export function readPastDay(option: string, written: string, now: Date): string {
  const hint = 'Write a day such as 2026-11-24.';
  if (!day.safeParse(written).success) throw new CliError(`${option} ${written} is no day.`, hint);
  const { here, universal } = today(now);
  if (written <= here || written <= universal) return written;
  throw new CliError(
    `${option} ${written} is still to come; today is ${here}.`,
    'Write the day it was done.',
  );
}
