import account from './account.json' with { type: 'json' };
import admin from './admin.json' with { type: 'json' };
import auth from './auth.json' with { type: 'json' };
import authorities from './authorities.json' with { type: 'json' };
import cases from './cases.json' with { type: 'json' };
import chronology from './chronology.json' with { type: 'json' };
import claims from './claims.json' with { type: 'json' };
import common from './common.json' with { type: 'json' };
import coordination from './coordination.json' with { type: 'json' };
import dates from './dates.json' with { type: 'json' };
import deadlines from './deadlines.json' with { type: 'json' };
import documents from './documents.json' with { type: 'json' };
import errors from './errors.json' with { type: 'json' };
import history from './history.json' with { type: 'json' };
import inquiries from './inquiries.json' with { type: 'json' };
import intake from './intake.json' with { type: 'json' };
import judgements from './judgements.json' with { type: 'json' };
import laws from './laws.json' with { type: 'json' };
import letters from './letters.json' with { type: 'json' };
import moves from './moves.json' with { type: 'json' };
import notices from './notices.json' with { type: 'json' };
import people from './people.json' with { type: 'json' };
import records from './records.json' with { type: 'json' };
import regimes from './regimes.json' with { type: 'json' };
import security from './security.json' with { type: 'json' };
import sharing from './sharing.json' with { type: 'json' };
import shell from './shell.json' with { type: 'json' };
import tasks from './tasks.json' with { type: 'json' };
import today from './today.json' with { type: 'json' };
import trace from './trace.json' with { type: 'json' };
import ui from './ui.json' with { type: 'json' };

export default {
  account,
  admin,
  auth,
  authorities,
  cases,
  chronology,
  claims,
  common,
  coordination,
  dates,
  deadlines,
  documents,
  errors,
  history,
  inquiries,
  intake,
  judgements,
  laws,
  letters,
  moves,
  notices,
  people,
  records,
  regimes,
  security,
  sharing,
  shell,
  tasks,
  today,
  trace,
  ui,
};
