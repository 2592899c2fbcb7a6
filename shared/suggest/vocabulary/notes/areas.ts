import { phrases, type Vocabulary } from '../phrases.ts';

/** What people say of those of the 20 functions that the 27 know little of. */
export const areas: Vocabulary = {
  organisation: phrases(`
    two bosses; too many bosses; whom do I report to?; who is my boss?; line manager or project manager; product owner, line
    manager and PM: who does what?; overlapping roles; unclear roles; PMO in finance or in IT?; PMO moved again; staff unit; yet
    another reorganisation; restructure; merge teams; split the PMO; mergers; shared service; central function; regional
    offices; headquarters; head of projects; chief project officer; PM pool; strong matrix; weak matrix; delivery
    organisation; organisation design; kingdoms; fiefdoms; ways of working between departments; culture eats strategy;
    hierarchy games; agile organisation`),
  teams: phrases(`
    trust each other; trust and respect; bonding; shouting in meetings; bullying; mobbing; loud people dominate; give shy
    people a voice; everyone is heard; introverts; laugh together; have fun; small wins; beer after work; cake on Friday;
    pizza; happy teams; spirit; gossip; ego; egos; cliques; finger pointing; honesty in the team; feedback rounds; check-in;
    check-out; icebreaker; retros with consequences; remote teams feel alone; camera on; core hours; hybrid days; team norms;
    cohesion; loyalty; belonging; kudos; care for each other`),
  planning: phrases(`
    wishful thinking in plans; dream dates; plan changes all the time; plans made in a hurry; plan for the next weeks;
    look-ahead plan; rolling forecast; sequence of work; task list; estimates by those who do the work; effort estimation;
    sizing; T-shirt sizes; add buffer; no buffer; time for testing; delphi; borrow a planner; scheduling expert; P6;
    Primavera help; schedule quality; logic in the schedule; help me plan; plan together; kick-off workshop; scoping; scope it
    first; assumptions in the plan; plan B`),
  assessment: phrases(`
    weak spots; honest self image; how good are we really?; are we ready?; ready for the change?; change readiness; capability
    gaps; skills survey of the organisation; maturity survey; radar chart of maturity; target maturity; level 2; level 3; ISO
    assessment; EFQM; health check of the PMO; strengths; weaknesses; compare with other companies; external view on how we
    run projects; score ourselves; measure our maturity; as-is analysis; heat map of capabilities`),
  governance: phrases(`
    smaller steering committees; steerco size; decide in the meeting; decision within a week; escalate to whom?; route for
    escalations; who signs?; too many signatures; approval takes months; waiting for approval; rubber stamp; rules for
    decisions; owner for each decision; active sponsors; missing sponsor; sponsor contract; board that decides; project boards
    without power; evidence before money; escalation; escalations; escalation path`),
  facilities: phrases(`
    VPN; Wi-Fi; internet drops; slow network; onboarding kit; laptop on the first day; login on the first day; team space;
    project floor; wall to hang things on; screens; cables; adapters; flip charts; no free rooms; room shortage; parking;
    canteen; shared office; container office on site; site huts; printers that print; travel booking; expenses`),
  'vendor-relations': phrases(`
    T&M; T and M; fixed price; day rates; cap on costs; consultants everywhere; big four; Accenture; Deloitte; Capgemini;
    KPMG; body leasing; bodyshop; offshore team; knowledge leaves with the consultant; third party delays; supplier on site;
    supplier in the plan; joint governance with suppliers; contract changes; claims; purchase order takes weeks; onboarding of
    contractors; cheapest offer wins; lowest bidder; quality of externals; integrator; SI; managed service`),
  recovery: phrases(`
    dead horses; throw good money after bad; exit criteria; kill criteria; when do we stop?; it burns; call the firemen; send help
    early; task force; second chance; new start; clean restart; get well plan; get to green; path to green; rescue kit;
    projects without end; endless projects; last resort; save the project or end it; honest restart; off course`),
};
