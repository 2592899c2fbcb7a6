import type { CapabilityReport, Report } from '../../../shared/map/report.ts';
import { MODEL } from '../../../shared/words/model.ts';
import { capabilityFacts, workshopFacts, type Fact } from '../facts.ts';

/**
 * The map as architects keep it, whatever file it goes into: capability groups (level 1) composed of capabilities
 * (level 2), each with what is known of it.
 */
export interface CapabilityModel {
  readonly id: string;
  readonly name: string;
  readonly documentation: string;
  readonly facts: readonly Fact[];
  readonly groups: readonly ModelGroup[];
}
export interface ModelGroup extends ModelCapability {
  readonly parts: readonly ModelPart[];
}
export interface ModelPart extends ModelCapability {
  /** Of the composition that ties it to its group. */
  readonly relation: string;
  readonly report: CapabilityReport;
}
interface ModelCapability {
  /** Begins with a letter: an id of XML may not begin with a digit. */
  readonly id: string;
  readonly name: string;
  readonly documentation: string;
  /** Those that have a value. */
  readonly facts: readonly Fact[];
}

export function capabilityModelOf(report: Report): CapabilityModel {
  const { workshop, capabilityGroups, capabilities, numbers, summary } = report;
  return {
    id: `id-${workshop.id}`,
    name: MODEL.name(workshop.name),
    documentation: MODEL.documentation(summary.groups.headline, numbers),
    facts: known(workshopFacts(report)),
    groups: capabilityGroups.map((group) => ({
      id: `id-group-${group.id}`,
      name: group.name,
      documentation: MODEL.group,
      facts: [{ key: 'level', value: 1 }],
      parts: capabilities
        .filter((capability) => capability.group === group.id)
        .map((capability) => ({
          id: `id-capability-${capability.id}`,
          relation: `id-part-${capability.id}`,
          name: capability.name,
          documentation: MODEL.capability(capability.definition, capability.says.groups.sentence),
          facts: known([{ key: 'level', value: 2 }, ...capabilityFacts(capability, numbers.present)]),
          report: capability,
        })),
    })),
  };
}

function known(facts: readonly Fact[]): Fact[] {
  return facts.filter(({ value }) => value !== null && value !== '');
}
