/** Everyday words that are hardly said of projects, and so are in no catalogue: they are no slips of the finger. */
export const ENGLISH = `
  abstract accelerate actor actress airport algorithm algorithms ambitious ambulance analogy anarchy anchor
  antique anxiety applause arbitrator archaic arrogant artefact artifact attack autonomous autonomy autopilot
  backstabbing bandage bandwidth barbecue bargaining battery belittle bespoke betrayal biased bogged bossy
  bowling brochure bully bullying candle captain careless championship childcare choke choreograph circus
  clown comedy convoluted crime criminal crisp crossroads cushion cynical dealer dealers decommission
  dedication delegate delegation demean demoralised detective devotion diligent disclose discontinue
  discretion disorder distrust ditch doubt doubts drama dream dreams dreary drinks drudgery eliminate
  energetic escape essay expired factual favouritism foggy football forest formal fossil friction frozen fuzzy
  gardener goalkeeper gridlock grievance guesstimate guesswork handback harass hardworking harmonisation
  harmony healing highway hostility humble humiliate humiliating humility hunch illness inception inconsistent
  indifferent inertia ingredients insider install instinct intensity intimidate intuition investigation
  kitchen legend lenient lifeboat livestream lobbyist localisation localise logjam loose magician mascot
  maternity mediate metaphor meter microscope mired misaligned modest momentum monotonous motto murky museum
  navigate navigation nepotism nimble olympic opaque orderly outstanding overengineered oversee paranoia
  passionate patch paternity patient patron peace peril pessimistic picnic plaster pompous portable portion
  pothole precise prison productive productivity profitability projector prose puppet quadrant quagmire
  quicksand rearview rehearsal relic reprimand reschedule resilient restaurant rigorous rigour robust
  roundabout rudder runner scarcity sceptical scepticism scold secrecy secretive seeds signpost slacker sloppy
  snack snacks snoop sonar speculation spying stagnate stagnation stall stalled stiff stranger strict striker
  stubborn surgeon surplus surveillance suspicion suspicious symphony tackle telescope tension therapist thief
  thorough tragedy tutorial vaccine variation vulnerability vulnerable wasteful wellness windscreen windshield
  withstand worthwhile wound
`;
