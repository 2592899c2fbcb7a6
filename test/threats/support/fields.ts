/** All fields that a facilitator is ever sent: over the control wire, by message, and by the API. `*` stands for an id. */
const SENT: Readonly<Record<string, string>> = {
  '.answer': `
    ok seq
  `,
  '.event.event': `
    next notes person.group person.id person.name person.role round stage tallies.*.* timer.endsAt
    timer.left type voters.*
  `,
  '.event': `
    at seq
  `,
  '.pulse.groups.*': `
    changedAt clustered commitments damaged here items lanes lanes.more lanes.start lanes.stop notes
    placed voted
  `,
  '.pulse': `
    away[].person away[].since here now offline storing unsaved
  `,
  '.state.state.template.stages[]': `
    budget.perItem budget.perLane hint kind lanePrompts.more.placeholder lanePrompts.more.prompt
    lanePrompts.start.placeholder lanePrompts.start.prompt lanePrompts.stop.placeholder
    lanePrompts.stop.prompt lateNotes minutes name prompt scales[].high scales[].id scales[].low
    scales[].question scales[].steps
  `,
  '.state.state.catalogue': `
    capabilities[].definition capabilities[].group capabilities[].id capabilities[].name groups[].id
    groups[].name id name
  `,
  '.state.state': `
    anonymity audience code createdAt importedPeople groups[].id groups[].number id message name people.*.group
    people.*.id people.*.name people.*.role phase revealed round stage template.id template.name tense
    timer.endsAt timer.left
  `,
  '.state': `
    joinUrl now seq version you
  `,
  '.links': `
    facilitator join lead observer
  `,
  '.report.workshop.stages[]': `
    endedAt kind lanePrompts lanePrompts.more lanePrompts.start lanePrompts.stop name openedAt prompt
  `,
  '.report.workshop': `
    anonymity audience closed createdAt id name reportedAt revealed tense
  `,
  '.report.numbers': `
    clusters dots fitsNowhere groups lanes.more.dots lanes.more.notes lanes.start.dots lanes.start.notes
    lanes.stop.dots lanes.stop.notes notPlaced notes people placed present silentGroups[]
  `,
  '.report.summary': `
    groups.headline groups.silent[] people.headline people.silent[]
  `,
  '.report.scales[]': `
    answers consensus.sentence consensus.value groups[].answers groups[].group groups[].median
    groups[].number high id low median question spread[] spreadAgreement.sentence spreadAgreement.value steps
  `,
  '.report.notPlaced[]': `
    dots group id kind lane notes[].id notes[].text number placedBy title
  `,
  '.report.capabilities[].says.groups': `
    agreement contest contested direction lead less more of sentence step verdict voices.even
    voices.more voices.silent voices.start voices.stop
  `,
  '.report.capabilities[].says.people': `
    agreement contest contested direction lead less more of sentence step verdict voices.even
    voices.more voices.silent voices.start voices.stop
  `,
  '.report.capabilities[]': `
    clusters definition dotShare dots group id lanes.more.dots lanes.more.notes lanes.start.dots
    lanes.start.notes lanes.stop.dots lanes.stop.notes maturity name notes reach voices[].group voices[].number
    voices[].voice
  `,
  '.report': `
    agreement.alpha.sentence agreement.alpha.value agreement.ranking.sentence agreement.ranking.value
    capabilityGroups[].id capabilityGroups[].name schemaVersion
  `,
};

export const FIELDS: ReadonlySet<string> = new Set(
  Object.entries(SENT).flatMap(([head, tails]) =>
    tails
      .trim()
      .split(/\s+/)
      .map((tail) => `${head}.${tail}`),
  ),
);
