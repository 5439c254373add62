import {
  isAdministrator,
  isCoordinator,
  isGuest,
  isIn,
  isLawyer,
  isStaff,
  keepsCalendars,
  mayAdminister,
  mayKeep,
  mayRead,
  maySeeAccess,
  mayUseDirectory,
  mayWrite,
  type Subject,
} from '../oracle.ts';
import { author } from '../stage/subjects.ts';
import type { CaseOnStage, World } from '../stage/world.ts';

/** A page of one case: tried by everybody on every case. */
export type CasePage = {
  of: 'case';
  may: typeof mayRead;
  at: (file: CaseOnStage) => string;
  /** What of the case must be read there: its `reference`, or `event` for the case's word with `-event`. */
  shows: string;
};

/** Any other page: tried by everybody. */
export type OtherPage = {
  of: 'house';
  /** `anyone`: signed in or not. */
  may: 'anyone' | ((who: Subject) => boolean);
  at: (world: World) => string;
  /** A text that must be read there. */
  shows?: (world: World) => string;
  /** Where it leads at once, for those to whom it is no page of its own. */
  leadsTo?: (who: Subject) => string | undefined;
  /** A step on the way in: a page for those who are on it, and for others the way to where they belong. */
  step?: boolean;
  /** Which cases of those that somebody may see must be listed; the others never may. */
  lists?: (who: Subject, file: CaseOnStage) => boolean;
};

const inCase = (may: typeof mayRead, place: (file: CaseOnStage) => string, shows: string): CasePage => ({
  of: 'case',
  may,
  at: (file) => `/cases/${file.reference}${place(file)}`,
  shows,
});
const reading = (place: (file: CaseOnStage) => string, shows: string) => inCase(mayRead, place, shows);
const writing = (place: (file: CaseOnStage) => string, shows = 'title') => inCase(mayWrite, place, shows);
const keeping = (place: (file: CaseOnStage) => string, shows = 'title') => inCase(mayKeep, place, shows);
const inquiry = (
  may: typeof mayRead,
  place: (file: CaseOnStage) => string,
  shows = 'reference',
): CasePage => ({ of: 'case', may, at: (file) => `/inquiries/${place(file)}`, shows });
const house = (may: OtherPage['may'], at: OtherPage['at'], more: Partial<OtherPage> = {}): OtherPage => ({
  of: 'house',
  may,
  at,
  ...more,
});

const unlessSure = (place: string) => (who: Subject) =>
  who.confirmed ? undefined : `/confirm?next=${encodeURIComponent(place)}`;
const homeOf = (who: Subject) => {
  if (!isIn(who)) return undefined;
  return who.role === 'administrator' ? '/administration' : '/today';
};
const everything = () => true;
const body = ({ directory }: World) => `/authorities/${directory.authority}`;
/** A body's record is for the staff of the house whose directory has it; administrators see no case. */
const mayCountIn = (who: Subject) => isStaff(who) && mayUseDirectory(who);
const inDirectory = ({ directory }: World) => directory.word;

/** One entry for each page of the app; `tests/matrix/completeness.ts` fails for a page that has none. */
export const pages: Record<string, CasePage | OtherPage> = {
  '/': house(isIn, () => '/', { leadsTo: homeOf }),
  '/sign-in': house('anyone', () => '/sign-in', { leadsTo: homeOf }),
  '/welcome/[token]': house('anyone', () => '/welcome/no-such-link'),
  '/sign-in/codes': house('anyone', () => '/sign-in/codes', { step: true }),
  '/sign-in/enrol': house('anyone', () => '/sign-in/enrol', { step: true }),
  '/sign-in/second-factor': house('anyone', () => '/sign-in/second-factor', { step: true }),
  '/account': house(isIn, () => '/account'),
  '/account/second-factor': house(isIn, () => '/account/second-factor'),
  '/account/second-factor/app': house(isIn, () => '/account/second-factor/app', {
    leadsTo: unlessSure('/account/second-factor/app'),
  }),
  '/account/second-factor/codes': house(isIn, () => '/account/second-factor/codes', {
    leadsTo: () => '/account/second-factor',
  }),
  '/account/second-factor/passkey': house(isIn, () => '/account/second-factor/passkey', {
    leadsTo: unlessSure('/account/second-factor/passkey'),
  }),
  '/confirm': house(isIn, () => '/confirm'),
  '/today': house(isIn, () => '/today', {
    leadsTo: (who) => (who.role === 'administrator' ? '/administration' : undefined),
    // One's own day: what falls due on cases that one leads.
    lists: (who, file) => file.staffed && who.role === 'caseworker' && who.standing === 'lead',
  }),
  '/administration': house(isAdministrator, () => '/administration'),
  '/administration/users/new': house(isAdministrator, () => '/administration/users/new'),
  '/administration/users/[id]': house(
    mayAdminister,
    ({ administered }) => `/administration/users/${administered.id}`,
    {
      shows: ({ administered }) => administered.word,
    },
  ),
  '/authorities': house(isIn, () => '/authorities'),
  '/authorities/new': house(isIn, () => '/authorities/new'),
  '/authorities/[id]': house(mayUseDirectory, body, { shows: inDirectory }),
  '/authorities/compare': house(isStaff, (world) => `/authorities/compare?body=${world.directory.authority}`),
  '/authorities/[id]/record': house(mayCountIn, (world) => `${body(world)}/record`, { shows: inDirectory }),
  '/authorities/[id]/officials/[official]/record': house(
    mayCountIn,
    (world) => `${body(world)}/officials/${world.directory.official}/record`,
    { shows: inDirectory },
  ),
  '/authorities/[id]/edit': house(mayUseDirectory, (world) => `${body(world)}/edit`, { shows: inDirectory }),
  '/authorities/[id]/officials/new': house(mayUseDirectory, (world) => `${body(world)}/officials/new`, {
    shows: inDirectory,
  }),
  '/authorities/[id]/officials/[official]': house(
    mayUseDirectory,
    (world) => `${body(world)}/officials/${world.directory.official}`,
    { shows: inDirectory },
  ),

  '/cases': house(isStaff, () => '/cases?status=all', { lists: everything }),
  // The same for everybody who may need it: it says of no case whether there is one.
  '/cases/break-glass': house(
    (who) => isStaff(who) && ['coordinator', 'lawyer'].includes(who.role),
    () => '/cases/break-glass',
  ),
  '/coordination': house(isCoordinator, () => '/coordination', { lists: (_, file) => !file.staffed }),
  '/coordination/people/[id]': house(
    (who) => isCoordinator(who) && who.home === 'here',
    ({ administered }) => `/coordination/people/${administered.id}`,
    { shows: ({ administered }) => administered.word },
  ),
  '/laws': house(isIn, () => '/laws'),
  '/laws/[id]': house(isIn, () => '/laws/uk-foia'),
  '/laws/[id]/draft': house(
    (who) => isLawyer(who) && who.home === 'here',
    () => '/laws/eu-1049/draft',
  ),
  '/laws/[id]/draft/rule': house(
    (who) => isLawyer(who) && who.home === 'here',
    () => '/laws/eu-1049/draft/rule?path=versions/2001',
  ),
  '/laws/[id]/draft/add': house(
    (who) => isLawyer(who) && who.home === 'here',
    () => '/laws/eu-1049/draft/add?version=2001&kind=steps',
  ),
  '/laws/treaties': house(isIn, () => '/laws/treaties'),
  '/laws/treaties/[row]': house(isIn, () => '/laws/treaties/echr-ru'),
  '/laws/treaties/add': house(isLawyer, () => '/laws/treaties/add'),
  '/laws/revisions/[id]': house(
    (who) => mayUseDirectory(who) || isGuest(who),
    ({ revision }) => `/laws/revisions/${revision}`,
  ),
  '/laws/calendars': house(isIn, () => '/laws/calendars'),
  '/laws/calendars/[id]/[year]': house(isIn, () => '/laws/calendars/ru/2026'),
  '/laws/calendars/[id]/import': house(keepsCalendars, () => '/laws/calendars/ru/import'),
  '/deadlines': house(isStaff, () => '/deadlines?period=all&scope=organisation', {
    lists: (_, file) => file.staffed,
  }),
  '/inquiries': house(isStaff, () => '/inquiries', { lists: (_, file) => file.staffed }),
  '/intake': house(isStaff, () => '/intake'),
  '/intake/[id]': house(
    (who) => who.key === author.key,
    ({ draft }) => `/intake/${draft.id}`,
    { shows: ({ draft }) => draft.word },
  ),

  '/cases/[ref]': reading(() => '', 'summary'),
  '/cases/[ref]/edit': keeping(() => '/edit', 'summary'),
  '/cases/[ref]/access': inCase(maySeeAccess, () => '/access', 'title'),
  '/cases/[ref]/history': reading(() => '/history', 'event'),
  '/cases/[ref]/chronology': reading(() => '/chronology', 'event'),
  '/cases/[ref]/chronology/add': writing(() => '/chronology/add'),
  '/cases/[ref]/chronology/[id]': writing(({ parts }) => `/chronology/${parts.event}`, 'event'),
  '/cases/[ref]/claims': reading(() => '/claims', 'claim'),
  '/cases/[ref]/claims/add': writing(() => '/claims/add'),
  '/cases/[ref]/claims/[id]': writing(({ parts }) => `/claims/${parts.claim}`, 'claim'),
  '/cases/[ref]/claims/questions/add': writing(() => '/claims/questions/add', 'claim'),
  '/cases/[ref]/claims/questions/[id]': writing(
    ({ parts }) => `/claims/questions/${parts.question}`,
    'question',
  ),
  '/cases/[ref]/documents': reading(() => '/documents', 'paper'),
  '/cases/[ref]/documents/add': writing(() => '/documents/add'),
  '/cases/[ref]/documents/[id]': reading(({ parts }) => `/documents/${parts.document}`, 'paper'),
  '/cases/[ref]/inquiries': reading(() => '/inquiries', 'letter'),
  '/cases/[ref]/inquiries/new': keeping(() => '/inquiries/new'),
  '/cases/[ref]/letters': reading(() => '/letters', 'mail'),
  '/cases/[ref]/people': reading(() => '/people', ' Witnessov'),
  '/cases/[ref]/people/new': writing(() => '/people/new'),
  '/cases/[ref]/people/[personId]': reading(({ parts }) => `/people/${parts.person}`, 'notes'),
  '/cases/[ref]/people/[personId]/edit': writing(({ parts }) => `/people/${parts.person}/edit`, 'notes'),
  '/cases/[ref]/side-by-side': reading(() => '/side-by-side', 'asked'),
  '/cases/[ref]/tasks': reading(() => '/tasks', 'task'),
  '/cases/[ref]/tasks/add': writing(() => '/tasks/add'),
  '/cases/[ref]/tasks/[id]': writing(({ parts }) => `/tasks/${parts.task}`, 'task'),

  '/inquiries/[id]': inquiry(mayRead, ({ parts }) => parts.inquiry, 'letter'),
  '/inquiries/[id]/letters/new': inquiry(mayKeep, ({ parts }) => `${parts.inquiry}/letters/new`),
  '/letters/[id]': { of: 'case', may: mayRead, at: ({ parts }) => `/letters/${parts.letter}`, shows: 'mail' },
  '/letters/[id]/edit': {
    of: 'case',
    may: mayKeep,
    at: ({ parts }) => `/letters/${parts.letter}/edit`,
    shows: 'mail',
  },
  '/letters/templates': house(
    (who) => isStaff(who) && ['lawyer', 'coordinator'].includes(who.role),
    () => '/letters/templates',
  ),
  '/inquiries/[id]/edit': inquiry(mayKeep, ({ parts }) => `${parts.draftInquiry}/edit`),
  '/inquiries/[id]/correct/[move]': inquiry(
    mayWrite,
    ({ parts }) => `${parts.inquiry}/correct/${parts.move}`,
  ),
  '/inquiries/[id]/assess/[assessment]': inquiry(
    mayRead,
    ({ parts }) => `${parts.inquiry}/assess/${parts.assessment}`,
    'asked',
  ),
  '/inquiries/[id]/record/[kind]': inquiry(mayWrite, ({ parts }) => `${parts.inquiry}/record/replied`),
};
