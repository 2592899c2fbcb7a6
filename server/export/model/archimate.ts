import { MODEL } from '../../../shared/words/model.ts';
import { FACTS } from '../../../shared/words/tables.ts';
import { textFile, type Exporter } from '../exporter.ts';
import type { Fact, FactKey } from '../facts.ts';
import { filenameOf } from '../filename.ts';
import { capabilityView } from './archimateView.ts';
import { capabilityModelOf, type CapabilityModel } from './capabilityModel.ts';
import { element, xmlDocument, type Xml } from './xml.ts';

const NAMESPACE = 'http://www.opengroup.org/xsd/archimate/3.0/';
const SCHEMA = 'http://www.opengroup.org/xsd/archimate/3.1/archimate3_Diagram.xsd';

/** The capability map as ArchiMate Model Exchange File Format. */
export const exportArchimate: Exporter = async ({ report }) => [
  textFile(
    filenameOf(report, 'xml', 'archimate'),
    'application/xml; charset=utf-8',
    archimateOf(capabilityModelOf(report)),
  ),
];

/** The format fixes the order of what is in a model. */
function archimateOf(model: CapabilityModel): string {
  const { groups } = model;
  const parts = groups.flatMap((group) => group.parts.map((part) => ({ group, part })));
  const capabilities = groups.flatMap((group) => [group, ...group.parts]);
  // The format has no list without entries, so a list that would be empty is left out.
  const relationships = parts.map(({ group, part }) =>
    element(
      'relationship',
      { identifier: part.relation, source: group.id, target: part.id, 'xsi:type': 'Composition' },
      '',
    ),
  );
  return xmlDocument(
    element(
      'model',
      {
        xmlns: NAMESPACE,
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation': `${NAMESPACE} ${SCHEMA}`,
        identifier: model.id,
      },
      [
        element('name', {}, model.name),
        element('documentation', {}, model.documentation),
        properties(model.facts),
        element('elements', {}, capabilities.map(capabilityElement)),
        ...(relationships.length > 0 ? [element('relationships', {}, relationships)] : []),
        element('organizations', {}, folders(model)),
        element('propertyDefinitions', {}, definitions([model, ...capabilities])),
        capabilityView(model),
      ],
    ),
  );
}

function capabilityElement(capability: {
  readonly id: string;
  readonly name: string;
  readonly documentation: string;
  readonly facts: readonly Fact[];
}): Xml {
  return element('element', { identifier: capability.id, 'xsi:type': 'Capability' }, [
    element('name', {}, capability.name),
    element('documentation', {}, capability.documentation),
    properties(capability.facts),
  ]);
}

function properties(facts: readonly Fact[]): Xml {
  return element(
    'properties',
    {},
    facts.map(({ key, value }) =>
      element('property', { propertyDefinitionRef: definitionId(key) }, [
        element('value', {}, String(value)),
      ]),
    ),
  );
}

/** Of every property that is used, once. */
function definitions(holders: readonly { readonly facts: readonly Fact[] }[]): Xml[] {
  const used = new Set(holders.flatMap(({ facts }) => facts.map(({ key }) => key)));
  return [...used].map((key) =>
    element('propertyDefinition', { identifier: definitionId(key), type: FACTS[key].type }, [
      element('name', {}, FACTS[key].name),
    ]),
  );
}

function definitionId(key: FactKey): string {
  return `id-property-${key}`;
}

/** As modelling tools lay models out: each capability group with its capabilities, the relations, the view. */
function folders({ groups }: CapabilityModel): Xml[] {
  const { strategy, relations, views } = MODEL.folders;
  const relationIds = groups.flatMap(({ parts }) => parts.map(({ relation }) => relation));
  return [
    folder(
      strategy,
      groups.map((group) =>
        folder(
          group.name,
          [group, ...group.parts].map(({ id }) => entry(id)),
        ),
      ),
    ),
    ...(relationIds.length > 0 ? [folder(relations, relationIds.map(entry))] : []),
    folder(views, [entry('id-view')]),
  ];
}

function folder(label: string, items: readonly Xml[]): Xml {
  return element('item', {}, [element('label', {}, label), ...items]);
}

function entry(identifierRef: string): Xml {
  return element('item', { identifierRef }, '');
}
