import type { CarriedCommitment } from '../../shared/map/report.ts';
import type { CommitmentRef } from '../../shared/portfolio/requests.ts';
import { accept, type Verdict } from '../../shared/verdict.ts';
import type { Readings } from './readings.ts';

/**
 * The commitments that a next workshop is reminded of, as they stand now. Those that have a result meanwhile, or are gone,
 * are left out. Codes: of Readings.read. @throws StoreTrouble
 */
export async function carriedFrom(
  readings: Readings,
  wanted: readonly CommitmentRef[],
): Promise<Verdict<readonly CarriedCommitment[]>> {
  const carried: CarriedCommitment[] = [];
  for (const { workshop, group, commitment } of wanted) {
    const reading = await readings.read(workshop);
    if (!reading.ok) return reading;
    const report = await reading.value.report();
    const found = report.commitments.find((one) => one.id === commitment && one.group === group);
    if (found === undefined || found.progress === 'done') continue;
    const { id, number, capability, intention, owner, due, action } = found;
    carried.push({
      ...{ workshop, workshopName: report.workshop.name, heldAt: report.workshop.createdAt },
      ...{ id, group, number, capability, intention, owner, due, action },
      capabilityName: report.capabilities.find((one) => one.id === capability)?.name ?? '',
    });
  }
  return accept(carried);
}
